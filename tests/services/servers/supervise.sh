#!/bin/sh
# Runs a server for as long as the one who started it lives: `supervise.sh FOLDER SIGNAL COMMAND...`.
# Reads `start` and `stop` from its input and answers when they are done. When the input ends, whatever ended it, the
# server is stopped and its folder removed.
folder=$1
signal=$2
shift 2
pid=
stop() {
  [ -n "$pid" ] || return
  kill -s "$signal" "$pid" 2>/dev/null
  wait "$pid"
  pid=
}
while read -r command; do
  case $command in
    start)
      "$@" >>"$folder/log" 2>&1 &
      pid=$!
      ;;
    stop) stop ;;
  esac
  echo "$command"
done
stop
rm -rf "$folder"
