package dev.nines.source.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSorterTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 5000})
  void forEach_asInMemory(int most) throws IOException {
    Random random = new Random(most);
    List<SpilledRow> rows = new ArrayList<>();
    for (int line = 0; line < 300; line++) {
      String text = random.nextBoolean() ? "" : "caf\u00e9 " + line;
      rows.add(new SpilledRow(random.nextInt(3), random.nextInt(40), line, 0, text));
    }
    List<SpilledRow> sorted = new ArrayList<>();
    List<SpilledRow> again = new ArrayList<>();
    try (RowSorter sorter = new RowSorter(most)) {
      rows.forEach(sorter::add);
      sorter.forEach(sorted::add);
      sorter.forEach(again::add);
    }
    Collections.sort(rows);
    assertThat(sorted).isEqualTo(rows);
    assertThat(again).isEqualTo(rows);
  }
}
