package dev.nines.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds that no reader loads its library before it has a file: all are made on every start. */
class LazyLibrariesTest {

  private static final List<String> LIBRARIES =
      List.of("biweekly.", "org.sqlite.", "com.github.luben.", "org.commonmark.", "java.sql.");

  // loads the readers anew, and no library
  private static final class WithoutLibraries extends ClassLoader {

    WithoutLibraries() {
      super(LazyLibrariesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (LIBRARIES.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      return name.startsWith("dev.nines.readers.") ? define(name) : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      String path = name.replace('.', '/') + ".class";
      try (InputStream in = getResourceAsStream(path)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  static Stream<String> services() {
    return Stream.of("SourceReader", "SourceDecoder").flatMap(LazyLibrariesTest::own);
  }

  private static Stream<String> own(String kind) {
    try (InputStream in =
        LazyLibrariesTest.class.getResourceAsStream(
            "/META-INF/services/dev.nines.source." + kind)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(name -> name.startsWith("dev.nines.readers.")).toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void newInstance_needsNoLibrary(String name) throws ReflectiveOperationException {
    Object made = new WithoutLibraries().loadClass(name).getConstructor().newInstance();

    assertThat(made.getClass().getClassLoader()).isInstanceOf(WithoutLibraries.class);
  }

  @ParameterizedTest
  @MethodSource("libraryUsers")
  void loader_refusesTheLibraries(String name) {
    assertThatThrownBy(() -> Class.forName(name, true, new WithoutLibraries()).getDeclaredMethods())
        .isInstanceOf(LinkageError.class);
  }

  static Stream<String> libraryUsers() {
    return Stream.of(
        "dev.nines.readers.ZstdContent",
        "dev.nines.readers.calendar.CalendarFile",
        "dev.nines.readers.markdown.PlainText");
  }
}
