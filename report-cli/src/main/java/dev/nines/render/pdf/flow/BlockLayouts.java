package dev.nines.render.pdf.flow;

import dev.nines.report.Block;
import dev.nines.report.Chart;
import dev.nines.report.StatChart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the layout of each kind of block; a kind that has none is an error, never left out. */
final class BlockLayouts {

  private interface Layout<B extends Block> {
    List<Strip> strips(B block, Frame frame);
  }

  private static final Map<Class<? extends Block>, Layout<Block>> LAYOUTS = new LinkedHashMap<>();

  static {
    put(Block.Facts.class, FactsLayout::strips);
    put(Block.Prose.class, ProseLayout::strips);
    put(Block.Sentence.class, TextLayouts::sentence);
    put(Block.Table.class, TableLayout::strips);
    put(Block.Entries.class, TextLayouts::entries);
    put(Block.Definitions.class, TextLayouts::definitions);
    put(Block.Findings.class, TextLayouts::findings);
    put(Chart.Bridge.class, BridgeLayout::strips);
    put(Chart.Timeline.class, FigureLayouts::timeline);
    put(Chart.Allowance.class, FigureLayouts::allowance);
    put(Chart.Days.class, FigureLayouts::days);
    put(Chart.Months.class, FigureLayouts::months);
    put(Chart.Claim.class, FigureLayouts::claim);
    put(StatChart.Distribution.class, FigureLayouts::statistic);
    put(StatChart.Medians.class, FigureLayouts::statistic);
    put(StatChart.Counts.class, FigureLayouts::statistic);
    put(StatChart.Stacked.class, FigureLayouts::statistic);
    put(StatChart.Pareto.class, FigureLayouts::statistic);
    put(StatChart.BurnDown.class, FigureLayouts::statistic);
    put(StatChart.Waterfall.class, FigureLayouts::statistic);
  }

  private BlockLayouts() {}

  static List<Strip> strips(Block block, Frame frame) {
    Layout<Block> layout = LAYOUTS.get(block.getClass());
    if (layout == null) {
      throw new IllegalArgumentException("no layout for a block of " + block.getClass());
    }
    return layout.strips(block, frame);
  }

  private static <B extends Block> void put(Class<B> type, Layout<B> layout) {
    LAYOUTS.put(type, (block, frame) -> layout.strips(type.cast(block), frame));
  }
}
