package dev.nines.source.contract.write;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nines.contract.Agreement;
import dev.nines.source.tree.TreeText;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Writes a contract as a contract file that reads back to the same terms.
 *
 * <p>Every clause is written out, the defaults included, so that the file says all that was agreed;
 * which clauses the original left to a default is not kept. Same contract, same text.
 */
public final class ContractFileWriter {

  private ContractFileWriter() {}

  /** Returns the contract with all its versions as YAML. */
  public static String yaml(Agreement agreement) {
    return TreeText.yaml(generator -> write(generator, ContractTree.of(agreement).keys()));
  }

  /** Returns the contract with all its versions as JSON; every scalar is a text. */
  public static String json(Agreement agreement) {
    return TreeText.json(generator -> write(generator, ContractTree.of(agreement).keys()));
  }

  private static void write(JsonGenerator generator, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        generator.writeFieldName(String.valueOf(entry.getKey()));
        write(generator, entry.getValue());
      }
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object item : list) {
        write(generator, item);
      }
      generator.writeEndArray();
    } else {
      generator.writeString(String.valueOf(value));
    }
  }
}
