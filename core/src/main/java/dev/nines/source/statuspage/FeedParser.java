package dev.nines.source.statuspage;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the entries of an Atom or RSS feed with the parser of the Java runtime. No document type is
 * read and no entity is looked up outside the file.
 */
final class FeedParser {

  private static final XMLInputFactory XML = factory();
  private static final Set<String> ENTRIES = Set.of("entry", "item");

  private final String file;
  private final ProblemLog log;
  private final Deque<String> path = new ArrayDeque<>();
  private final List<FeedEntry> entries = new ArrayList<>();
  private Map<String, String> texts = new HashMap<>();
  private Map<String, String> head = new HashMap<>();
  private int line;

  FeedParser(String file, ProblemLog log) {
    this.file = Objects.requireNonNull(file, "file");
    this.log = Objects.requireNonNull(log, "log");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Returns the entries up to the end of the text or to its damage, which is an error. */
  List<FeedEntry> entries(Reader text) throws IOException {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(text);
      while (reader.hasNext()) {
        take(reader.next(), reader);
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException broken) {
        throw broken;
      }
      log.add(damaged(e));
    }
    return List.copyOf(entries);
  }

  /** Returns whose feed it is: its author, else its title without "Incident History". */
  Optional<String> owner() {
    return Optional.ofNullable(head.get("name"))
        .or(() -> Optional.ofNullable(head.get("title")))
        .map(title -> title.replaceFirst("\\s+-\\s+Incident History$", ""));
  }

  private void take(int event, XMLStreamReader reader) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      path.push(reader.getLocalName());
      if (ENTRIES.contains(reader.getLocalName())) {
        texts = new HashMap<>();
        line = reader.getLocation().getLineNumber();
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      if (ENTRIES.contains(path.pop())) {
        entries.add(entry());
      }
    } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
      text(reader.getText());
    }
  }

  private void text(String text) {
    boolean inEntry = path.stream().anyMatch(ENTRIES::contains);
    Map<String, String> into = inEntry ? texts : head;
    if (!path.isEmpty() && !text.isBlank()) {
      into.merge(path.peek(), text, String::concat);
    }
  }

  private FeedEntry entry() {
    String id = own("id", "guid", "link");
    String title = own("title").strip();
    return new FeedEntry(
        id.strip().replaceFirst("/+$", "").replaceFirst("^.*/", ""),
        title,
        published(own("published", "pubDate", "updated").strip()),
        own("content", "description", "summary"),
        place());
  }

  private String own(String... keys) {
    for (String key : keys) {
      if (texts.containsKey(key)) {
        return texts.get(key);
      }
    }
    return "";
  }

  private Optional<RecordedTime> published(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      ZonedDateTime time = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      String reading = "offset " + time.getOffset();
      return Optional.of(new RecordedTime(time.toInstant(), text, reading, place()));
    } catch (DateTimeException e) {
      return TimeReader.of(FileZone.NONE).read(text, place()).value();
    }
  }

  private SourceLocation place() {
    return SourceLocation.ofLine(file, Math.max(0, line));
  }

  private Problem damaged(XMLStreamException e) {
    int at = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    String words =
        e.getMessage().lines().reduce((first, last) -> last).orElse("").replace("Message: ", "");
    String message =
        "The feed is damaged or breaks off here, and what follows is not read: %s"
            .formatted(words.endsWith(".") ? words : words + ".");
    return Problem.of(ProblemCode.SYNTAX, SourceLocation.ofLine(file, at), message);
  }
}
