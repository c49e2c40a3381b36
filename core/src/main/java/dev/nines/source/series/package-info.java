/** What readers of monitoring series share: order of time, rows that stand twice, disagreement. */
package dev.nines.source.series;
