/**
 * The workbook: each sheet of a document as a table of real numbers, dates and durations.
 *
 * <p>The parts are written as they are read (ECMA-376, ISO/IEC 29500), rows as they come, so that a
 * sheet may have more rows than memory holds; styles and charts come from Apache POI, which only
 * this package knows. Text never becomes a formula; what Excel cannot hold is said in a remark
 * under the table.
 */
package dev.nines.render.xlsx;
