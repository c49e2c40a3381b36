/** Incidents of Yandex Cloud's status page become facts. */
package dev.nines.source.yandex;
