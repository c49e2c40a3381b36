/** Charts as boxes, lines and words in points, which a pen of each format that draws puts down. */
package dev.nines.render.drawing;
