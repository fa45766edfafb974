// ical.js: node with_icaljs.mjs write COUNT OUT TABLE FOLDER | read COUNT FILE "" FOLDER. The table is that of
// workload.write_table, the folder the one that has node_modules.
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [step, , path, table, folder] = process.argv.slice(2);
const found = createRequire(folder + "/").resolve("ical.js");
const ICAL = (await import(found)).default;
const seconds = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6; };

function* chunks(path) {
  const file = openSync(path), buffer = Buffer.alloc(1 << 20);
  let rest = Buffer.alloc(0), lines = [];
  for (let size; (size = readSync(file, buffer)) > 0;) {
    rest = Buffer.concat([rest, buffer.subarray(0, size)]);
    let from = 0;
    for (let to; (to = rest.indexOf(10, from)) >= 0; from = to + 1) {
      lines.push(rest.toString("utf8", from, to).replaceAll("\x1f", "\n").split("\t"));
      if (lines.length === 1000) { yield lines; lines = []; }
    }
    rest = rest.subarray(from);
  }
  closeSync(file);
  if (lines.length) yield lines;
}

const numbers = (text) => ({
  year: +text.slice(0, 4), month: +text.slice(4, 6), day: +text.slice(6, 8),
  hour: +text.slice(9, 11), minute: +text.slice(11, 13), second: 0, isDate: false,
});

const ZONE = "Asia/Shanghai";
const BLOCK = ["BEGIN:VTIMEZONE", `TZID:${ZONE}`, "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE"].join("\r\n");

function build(calendar, zone, stamp, rows) {
  for (const row of rows) {
    const event = new ICAL.Component("vevent");
    event.addPropertyWithValue("uid", row[0]);
    event.addPropertyWithValue("dtstamp", stamp);
    for (const [name, at] of [["dtstart", 1], ["dtend", 2]]) {
      const property = new ICAL.Property(name);
      property.setParameter("tzid", ZONE);
      property.setValue(new ICAL.Time(row[at], zone));
      event.addProperty(property);
    }
    for (const [name, at] of [["summary", 3], ["description", 4], ["location", 5], ["url", 6]]) {
      event.addPropertyWithValue(name, row[at]);
    }
    const categories = new ICAL.Property("categories");
    categories.setValues(row.slice(7, 10));
    event.addProperty(categories);
    const organizer = new ICAL.Property("organizer");
    organizer.setParameter("cn", row[10]);
    organizer.setValue(row[11]);
    event.addProperty(organizer);
    for (let at = 12; at < row.length; at += 3) {
      const attendee = new ICAL.Property("attendee");
      attendee.setParameter("cn", row[at]);
      attendee.setParameter("role", row[at + 1]);
      attendee.setValue(row[at + 2]);
      event.addProperty(attendee);
    }
    calendar.addSubcomponent(event);
  }
}

const result = { "runs on": `Node ${process.versions.node}` };
const page = JSON.parse(readFileSync(found.slice(0, found.lastIndexOf("ical.js/") + 8) + "package.json"));
result.version = page.version;
if (step === "write") {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("prodid", "-//eventkit bench//EN");
  calendar.addPropertyWithValue("version", "2.0");
  const block = ICAL.Component.fromString(BLOCK);
  calendar.addSubcomponent(block);
  const zone = new ICAL.Timezone(block);
  const stamp = ICAL.Time.fromDateTimeString("2026-01-01T00:00:00Z");
  result.build = 0;
  for (const rows of chunks(table)) {
    for (const row of rows) { row[1] = numbers(row[1]); row[2] = numbers(row[2]); }
    const start = seconds();
    build(calendar, zone, stamp, rows);
    result.build += seconds() - start;
  }
  const start = seconds();
  const data = Buffer.from(calendar.toString());
  result.write = seconds() - start;
  result.octets = data.length;
  writeFileSync(path, data);
} else {
  const data = readFileSync(path);
  result.octets = data.length;
  const start = seconds();
  const calendar = new ICAL.Component(ICAL.parse(data.toString()));
  const middle = seconds();
  let events = 0, people = 0, letters = 0;
  for (const event of calendar.getAllSubcomponents("vevent")) {
    if (!event.getFirstPropertyValue("dtstart").year || !event.getFirstPropertyValue("summary")) throw new Error(path);
    events++;
    for (const attendee of event.getAllProperties("attendee")) {
      people++;
      letters += attendee.getParameter("cn").length;
    }
  }
  result.parse = middle - start;
  result.touch = seconds() - middle;
  result.touched = [events, people, letters];
}
result.peak = +/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status"))[1] / 1024;
console.log(JSON.stringify(result));
