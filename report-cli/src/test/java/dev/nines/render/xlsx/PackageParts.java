package dev.nines.render.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of a workbook's package, as bytes and as XML. */
record PackageParts(Map<String, byte[]> bytes) {

  static PackageParts of(byte[] workbook) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PackageParts(parts);
  }

  /** Returns the paths that begin with some letters, in the order of the package. */
  List<String> paths(String start) {
    return bytes.keySet().stream().filter(path -> path.startsWith(start)).toList();
  }

  /** Returns the outermost element of a part. */
  Element root(String path) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes.get(path)))
          .getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /** Returns what a part means by the numbers of its relations, as paths in the package. */
  Map<String, String> relations(String path) {
    int name = path.lastIndexOf('/') + 1;
    String of = path.substring(0, name) + "_rels/" + path.substring(name) + ".rels";
    Map<String, String> targets = new LinkedHashMap<>();
    if (bytes.containsKey(of)) {
      for (Element relation : elements(root(of), "Relationship")) {
        targets.put(relation.getAttribute("Id"), target(path, relation.getAttribute("Target")));
      }
    }
    return targets;
  }

  private static String target(String path, String target) {
    String base = "/" + path;
    return java.net.URI.create(base).resolve(target).getPath().substring(1);
  }

  /** Returns all elements of a name inside another, in order. */
  static List<Element> elements(Element within, String name) {
    NodeList nodes = within.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      elements.add((Element) nodes.item(index));
    }
    return elements;
  }
}
