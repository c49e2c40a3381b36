/**
 * Facts to times: when an incident's impact began and ended, was noticed and taken on; no contract.
 */
package dev.nines.response;
