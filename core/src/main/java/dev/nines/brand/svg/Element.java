package dev.nines.brand.svg;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The start of an element.
 *
 * @param name its name
 * @param line the line it stands in
 * @param values its attributes and the declarations of its {@code style}, which weigh more
 */
record Element(String name, int line, Map<String, String> values) {

  /** Attributes that change nothing of what is drawn. */
  private static final Set<String> SILENT =
      Set.of(
          "id",
          "class",
          "version",
          "role",
          "focusable",
          "baseProfile",
          "tabindex",
          "lang",
          "enable-background",
          "shape-rendering",
          "text-rendering",
          "image-rendering",
          "color-interpolation",
          "zoomAndPan",
          "contentScriptType",
          "contentStyleType",
          "xmlns");

  static Element of(XMLStreamReader xml) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      boolean foreign =
          xml.getAttributeNamespace(i) != null && !xml.getAttributeNamespace(i).isEmpty();
      boolean link = foreign && name.equals("href");
      if (link || !foreign && !isSilent(name)) {
        values.put(name, xml.getAttributeValue(i));
      }
    }
    Optional.ofNullable(values.remove("style")).ifPresent(style -> declarations(style, values));
    return new Element(xml.getLocalName(), xml.getLocation().getLineNumber(), values);
  }

  private static boolean isSilent(String name) {
    return SILENT.contains(name) || name.startsWith("aria-") || name.startsWith("data-");
  }

  private static void declarations(String style, Map<String, String> values) {
    for (String declaration : style.split(";")) {
      String[] parts = declaration.split(":", 2);
      if (parts.length == 2) {
        values.put(parts[0].strip(), parts[1].strip());
      } else if (!declaration.isBlank()) {
        values.put(declaration.strip(), "");
      }
    }
  }
}
