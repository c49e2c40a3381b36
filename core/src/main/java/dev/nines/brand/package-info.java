/** How documents look and what their sender adds; knows no facts and no figures. */
package dev.nines.brand;
