package dev.nines.render.xlsx;

import java.io.IOException;

/** Writes a part that says what other parts a part means. */
final class Relations {

  private final Xml xml;

  private Relations(Xml xml) {
    this.xml = xml;
  }

  static Relations start(Xml xml) throws IOException {
    xml.raw("<Relationships").attribute("xmlns", Names.PACKAGE + "relationships").raw(">");
    return new Relations(xml);
  }

  /** Adds a relation of the kind that the vocabulary of office documents names. */
  Relations add(String id, String kind, String target) throws IOException {
    return addOf(id, Names.RELATIONS + "/" + kind, target);
  }

  Relations addOf(String id, String type, String target) throws IOException {
    xml.raw("<Relationship").attribute("Id", id).attribute("Type", type);
    xml.attribute("Target", target).raw("/>");
    return this;
  }

  void end() throws IOException {
    xml.raw("</Relationships>");
  }
}
