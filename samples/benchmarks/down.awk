# Downtime in seconds of each service, of probes every 30 seconds.
BEGIN { FS = "," }
NR > 1 { down[$2] += $3 == "down" ? 30 : 0 }
END { for (service in down) print service "," down[service] }
