/** Reads PNG and JPEG files as far as documents must know them, without drawing them. */
package dev.nines.brand.picture;
