package dev.nines.render;

import dev.nines.report.Block;
import dev.nines.report.Chart;
import dev.nines.report.StatChart;

/**
 * What a renderer makes of each kind of block.
 *
 * <p>A kind that is new in the report adds a method here, so that a renderer that does not know it
 * does not compile.
 *
 * @param <R> what becomes of a block
 */
public interface BlockVisitor<R> {

  R facts(Block.Facts facts);

  R prose(Block.Prose prose);

  R sentence(Block.Sentence sentence);

  R table(Block.Table table);

  R entries(Block.Entries entries);

  R definitions(Block.Definitions definitions);

  R findings(Block.Findings findings);

  R timeline(Chart.Timeline chart);

  R allowance(Chart.Allowance chart);

  R days(Chart.Days chart);

  R months(Chart.Months chart);

  R bridge(Chart.Bridge chart);

  R claim(Chart.Claim chart);

  R statistic(StatChart chart);

  /** Calls the method of the block's kind. */
  default R visit(Block block) {
    if (block instanceof Chart chart) {
      return visitChart(chart);
    } else if (block instanceof Block.Facts facts) {
      return facts(facts);
    } else if (block instanceof Block.Prose prose) {
      return prose(prose);
    } else if (block instanceof Block.Sentence sentence) {
      return sentence(sentence);
    } else if (block instanceof Block.Table table) {
      return table(table);
    } else if (block instanceof Block.Entries entries) {
      return entries(entries);
    } else if (block instanceof Block.Definitions definitions) {
      return definitions(definitions);
    } else if (block instanceof Block.Findings findings) {
      return findings(findings);
    }
    throw new IllegalStateException("no method for a block of " + block.getClass());
  }

  private R visitChart(Chart chart) {
    if (chart instanceof Chart.Timeline timeline) {
      return timeline(timeline);
    } else if (chart instanceof Chart.Allowance allowance) {
      return allowance(allowance);
    } else if (chart instanceof Chart.Days days) {
      return days(days);
    } else if (chart instanceof Chart.Months months) {
      return months(months);
    } else if (chart instanceof Chart.Bridge bridge) {
      return bridge(bridge);
    } else if (chart instanceof Chart.Claim claim) {
      return claim(claim);
    } else if (chart instanceof StatChart statistic) {
      return statistic(statistic);
    }
    throw new IllegalStateException("no method for a chart of " + chart.getClass());
  }
}
