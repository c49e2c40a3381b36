package dev.nines.render.pdf.page;

/** The bundled faces; their files stand in the folder {@code fonts} beside this package. */
public enum Face {
  REGULAR("NotoSans-Regular.ttf"),
  BOLD("NotoSans-Bold.ttf"),
  ITALIC("NotoSans-Italic.ttf"),
  MONO("NotoSansMono-Regular.ttf");

  private final String file;

  Face(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }
}
