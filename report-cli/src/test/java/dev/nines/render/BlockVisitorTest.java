package dev.nines.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.report.Block;
import dev.nines.report.Chart;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlockVisitorTest {

  @Test
  void visitor_hasAMethodForEveryKindOfBlock() {
    List<Class<?>> kinds =
        Stream.of(Block.class, Chart.class)
            .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
            .filter(kind -> kind != Chart.class)
            .toList();
    List<Class<?>> known =
        Arrays.stream(BlockVisitor.class.getDeclaredMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .<Class<?>>map(method -> method.getParameterTypes()[0])
            .toList();
    assertThat(known).containsExactlyInAnyOrderElementsOf(kinds);
  }
}
