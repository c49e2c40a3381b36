import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Raises the classes of a package of a jar to the version of Java 8, with the frames that it asks
 * for. Java keeps no class older than Java 6 in an archive of classes, and picocli is of Java 5: its
 * 170 classes were read and checked anew at every start.
 *
 * <p>Run while building: {@code java -cp asm.jar RaiseClasses.java nines.jar picocli}.
 */
public final class RaiseClasses {

  private RaiseClasses() {}

  /**
   * Rewrites the jar.
   *
   * @throws IOException if it cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        FileSystem files = FileSystems.newFileSystem(jar)) {
      for (Path file : classes(files.getPath("/" + arguments[1]))) {
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, raised(Files.readAllBytes(file), classes));
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  private static byte[] raised(byte[] old, ClassLoader classes) {
    ClassReader reader = new ClassReader(old);
    Frames writer = new Frames(classes);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(int version, int access, String name, String sign, String up, String[] of) {
            super.visit(Math.max(version, Opcodes.V1_8), access, name, sign, up, of);
          }
        },
        ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  /** Finds the classes above two others where frames are put together. */
  private static final class Frames extends ClassWriter {

    private final ClassLoader classes;

    Frames(ClassLoader classes) {
      super(COMPUTE_FRAMES);
      this.classes = classes;
    }

    @Override
    protected ClassLoader getClassLoader() {
      return classes;
    }
  }
}
