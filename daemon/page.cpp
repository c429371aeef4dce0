#include "daemon/page.hpp"

namespace asterbus::daemon {

std::string_view const page = R"html(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>asterbus</title>
<style>
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h1 { font-size: 1.3rem; } h2 { font-size: 1.05rem; margin: 1.6rem 0 .3rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid #8884; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
.up { color: #1a7f37; } .bad { color: #cf222e; font-weight: 600; }
</style>
</head>
<body>
<h1>asterbus <span id="version"></span> <span id="ready"></span></h1>
<p id="line"></p>
<h2>Links</h2>
<table><thead><tr><th>PBX<th>link<th>state<th>why<th class="n">round trip<th class="n">received
<th class="n">reconnects</thead><tbody id="links"></tbody></table>
<h2>Events</h2>
<table><thead><tr><th>PBX<th class="n">per second<th class="n">published<th class="n">delivered
<th class="n">waiting<th class="n">excluded<th class="n">dropped<th class="n">gaps
<th class="n">channels<th class="n">p99 at most</thead><tbody id="events"></tbody></table>
<h2>Commands</h2>
<table><thead><tr><th class="n">received<th class="n">succeeded<th class="n">failed
<th class="n">rejected<th class="n">expired<th class="n">unknown</thead>
<tbody id="commands"></tbody></table>
<script>
const at = id => document.getElementById(id);
const before = {};
function cell(row, text, style) {
  const td = row.insertCell();
  td.textContent = text ?? "";
  if (style) td.className = style;
}
function fill(id, rows) {
  const body = at(id);
  body.replaceChildren();
  for (const cells of rows) {
    const row = body.insertRow();
    for (const [text, style] of cells) cell(row, text, style);
  }
}
const n = x => [x, "n"];
function rate(pbx, now) {
  const old = before[pbx.name];
  before[pbx.name] = { count: pbx.events.published, now };
  return old ? Math.round(1000 * (pbx.events.published - old.count) / (now - old.now)) : "";
}
function show(s) {
  const now = performance.now();
  at("version").textContent = s.version;
  at("ready").textContent = s.ready ? "ready" : "not ready";
  at("ready").className = s.ready ? "up" : "bad";
  at("line").textContent = `up for ${s.uptime_seconds} s, Kafka at ${s.brokers}: ` +
    (s.kafka.up ? "up" : "down " + (s.kafka.reason ?? ""));
  fill("links", s.pbxs.flatMap(p => Object.entries(p.links).map(([name, l]) => [
    [p.name], [name], [l.state, l.state == "up" ? "up" : "bad"], [l.reason],
    n(l.round_trip_ms + " ms"), n(l.received), n(Math.max(0, l.connects - 1))])));
  fill("events", s.pbxs.map(p => [[p.name], n(rate(p, now)), n(p.events.published),
    n(p.events.delivered), n(p.outbox_records), n(p.events.excluded),
    n(p.events.dropped_outbox_full + p.events.dropped_refused), n(p.events.gaps), n(p.channels),
    n((p.read_to_acknowledged.p99_at_most_seconds ?? 30) * 1000 + " ms")]));
  const c = s.commands;
  fill("commands", [[n(c.received), n(c.succeeded), n(c.failed), n(c.rejected), n(c.expired),
    n(c.unknown)]]);
}
async function tick() {
  try {
    show(await (await fetch("api/status")).json());
  } catch {
    at("ready").textContent = "does not answer";
    at("ready").className = "bad";
  }
  setTimeout(tick, 1000);
}
tick();
</script>
</body>
</html>
)html";

} // namespace asterbus::daemon
