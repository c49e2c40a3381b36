#!/bin/bash
# Measures the reading of probes against its peers, all in turn, by processor time of whole processes:
#   samples/benchmarks/probes.sh [FOLDER] [ROUNDS]
# The best of the rounds counts; what takes a minute and more is measured in the first round alone.
# Needs 4.5 GB in FOLDER (default: probes in the temporary folder), mawk, gzip and zstd, and the jar of
# the benchmarks (README.md), or NINES_BENCHMARKS, a class path in its place. Prints a table.
set -eu
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-${TMPDIR:-/tmp}/nines-probes}
rounds=${2:-3}
classes=${NINES_BENCHMARKS:-$here/target/benchmarks.jar}
# the launcher's options and its archive of classes, and the least heap
options="-Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable"
downtime="-cp $classes dev.nines.benchmarks.probes.ProbeDowntime"
nines="java $options -XX:SharedArchiveFile=nines.jsa $downtime"
peers="java -cp $classes dev.nines.benchmarks.probes"
mkdir -p "$folder"
cd "$folder"

make() {
  for kind in regular jittered; do
    [ -s $kind.csv ] || java -cp "$classes" dev.nines.benchmarks.probes.ProbeGenerator $kind.csv $kind
  done
  [ -s regular.csv.gz ] || gzip -k regular.csv
  [ -s regular.csv.zst ] || zstd -q -k regular.csv
  head -n 100000 regular.csv >short.csv
  rm -f nines.jsa
  java $options -XX:ArchiveClassesAtExit=nines.jsa $downtime short.csv >/dev/null
}

# NAME COMMAND: adds "NAME seconds" of processor time, of the user and of the system, to the times
measure() {
  TIMEFORMAT="%U %S"
  { time bash -c "$2" >"$1.out" 2>"$1.err"; } 2>time.txt
  awk -v name="$1" '{ print name, $1 + $2 }' time.txt >>times.txt
}

round() {
  measure nines "$nines regular.csv"
  measure md5sum "md5sum regular.csv"
  measure duckdb-start "$peers.DuckDbPeer regular.csv nothing"
  measure duckdb-cadence "$peers.DuckDbPeer regular.csv cadence"
  measure mawk "mawk -f $here/down.awk regular.csv | sort"
  measure nines-jittered "$nines jittered.csv"
  if [ "$1" = 1 ]; then
    measure jackson "$peers.JacksonPeer regular.csv"
    measure duckdb-jittered "$peers.DuckDbPeer jittered.csv windows"
  fi
  measure nines-gz "$nines regular.csv.gz"
  measure gzip "gzip -dc regular.csv.gz >/dev/null"
  measure nines-zst "$nines regular.csv.zst"
  measure zstd "zstd -dc regular.csv.zst >/dev/null"
}

same() {
  cmp -s "$1.out" "$2.out" || { echo "$1 and $2 differ" >&2; exit 1; }
}

best() {
  grep "^$1 " times.txt | cut -d ' ' -f 2 | sort -n | head -n 1
}

# OURS PEER LIMIT
row() {
  awk -v ours="$(best "$1")" -v peer="$(best "$2")" -v start="$(best duckdb-start)" \
    -v name="$1" -v other="$2" -v limit="$3" 'BEGIN {
      less = other ~ /^duckdb/ ? peer - start : peer
      printf "| %s | %.2f s | %s | %.2f s | %.2f | %s | %s |\n", name, ours, other, less, ours / less,
        limit, ours / less <= limit + 0.0005 ? "yes" : "no" }'
}

make
rm -f times.txt
for round in $(seq "$rounds"); do
  round "$round"
  for other in mawk jackson nines-gz nines-zst duckdb-cadence; do same nines $other; done
  same nines-jittered duckdb-jittered
done
echo "$(grep -m 1 'model name' /proc/cpuinfo | cut -d : -f 2), $(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg), rounds: $rounds"
echo "| Nines | processor time | peer | processor time | ratio | at most | kept |"
echo "|---|---:|---|---:|---:|---:|---|"
row nines duckdb-cadence 0.25
row nines mawk 0.3333
row nines jackson 0.0769
row nines md5sum 1
row nines-jittered duckdb-jittered 0.3333
row nines-gz gzip 1
row nines-zst zstd 1.5
