#!/bin/sh
# Makes state changes of probes on this machine, with all its processors:
#   samples/spark/spark.sh INPUT... --output FOLDER [--format csv|parquet] [--stale-after 5x|PT150S|never] [--files N]
# Builds what is missing. NINES_JAVA_OPTS holds more options for Java, for example -Xmx8g; NINES_SPARK_MASTER
# another master than local[*]. On a cluster use spark-submit (README.md).
set -eu
here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
classpath=$here/target/classpath.txt

if [ ! -f "$classpath" ]; then
  echo "spark: building, which takes some minutes the first time ..." >&2
  (cd "$root" && ./mvnw -q -B -ntp -Pspark -DskipTests -pl core,report-cli,samples/spark package) >&2
fi

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
# what Spark reaches into on Java 17 and newer; as in pom.xml
opens=
for package in lang lang.invoke io net nio util util.concurrent; do
  opens="$opens --add-opens=java.base/java.$package=ALL-UNNAMED"
done
for package in nio.ch nio.cs security.action util.calendar; do
  opens="$opens --add-opens=java.base/sun.$package=ALL-UNNAMED"
done

# shellcheck disable=SC2086
exec "$java" $opens ${NINES_JAVA_OPTS:-} "-Dspark.master=${NINES_SPARK_MASTER:-local[*]}" \
  -Dspark.ui.enabled=false -Dspark.log.level=ERROR \
  -cp "$here/target/classes:$(cat "$classpath")" dev.nines.spark.SparkProbes "$@"
