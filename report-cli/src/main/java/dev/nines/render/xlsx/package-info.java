/**
 * The workbook: each sheet of a document as a table of real numbers, dates and durations.
 *
 * <p>Only this package knows Apache POI. Text never becomes a formula; what Excel cannot hold is
 * said in a remark under the table.
 */
package dev.nines.render.xlsx;
