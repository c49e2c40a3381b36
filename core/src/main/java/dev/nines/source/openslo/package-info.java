/**
 * OpenSLO documents become contracts: each objective is a promise without a remedy, every value
 * keeps its place; what no term of a contract says is a problem.
 */
package dev.nines.source.openslo;
