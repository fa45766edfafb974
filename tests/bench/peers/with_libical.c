/* libical: with_libical write COUNT OUT TABLE | read COUNT FILE. The table is workload.write_table's.
 *
 *     cc -O2 with_libical.c -o with_libical $(pkg-config --cflags --libs libical)
 */
#define _GNU_SOURCE
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define CHUNK 1000
#define FIELDS 30 /* uid, start, end, title, description, place, url, 3 categories, organizer (2), 6 people of 3 */

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

/* The most memory that this process had, in MiB. */
static double peak(void)
{
    char line[256];
    long kib = 0;
    FILE *status = fopen("/proc/self/status", "r");
    while (status && fgets(line, sizeof line, status))
        if (sscanf(line, "VmHWM: %ld", &kib) == 1)
            break;
    return kib / 1024.0;
}

struct row {
    char *line;
    const char *field[FIELDS];
    struct icaltimetype start, end;
};

static int next_chunk(FILE *table, struct row *rows)
{
    int count = 0;
    size_t room = 0;
    for (; count < CHUNK; count++) {
        struct row *row = rows + count;
        row->line = NULL;
        room = 0;
        if (getline(&row->line, &room, table) <= 0) {
            free(row->line);
            break;
        }
        char *at = row->line;
        for (char *c = at; *c; c++)
            if (*c == '\x1f')
                *c = '\n';
        for (int i = 0; i < FIELDS; i++) {
            row->field[i] = at;
            at += strcspn(at, i == FIELDS - 1 ? "\n" : "\t");
            *at++ = 0;
        }
        row->start = icaltime_from_string(row->field[1]);
        row->end = icaltime_from_string(row->field[2]);
    }
    return count;
}

static icalproperty *zoned(icalproperty *property)
{
    icalproperty_add_parameter(property, icalparameter_new_tzid("Asia/Shanghai"));
    return property;
}

static icalcomponent *event_of(const struct row *row, struct icaltimetype stamp)
{
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_property(event, icalproperty_new_uid(row->field[0]));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(stamp));
    icalcomponent_add_property(event, zoned(icalproperty_new_dtstart(row->start)));
    icalcomponent_add_property(event, zoned(icalproperty_new_dtend(row->end)));
    icalcomponent_add_property(event, icalproperty_new_summary(row->field[3]));
    icalcomponent_add_property(event, icalproperty_new_description(row->field[4]));
    icalcomponent_add_property(event, icalproperty_new_location(row->field[5]));
    icalcomponent_add_property(event, icalproperty_new_url(row->field[6]));
    for (int i = 7; i < 10; i++) /* version 3 has no list of categories: it would escape the commas */
        icalcomponent_add_property(event, icalproperty_new_categories(row->field[i]));
    icalproperty *organizer = icalproperty_new_organizer(row->field[11]);
    icalproperty_add_parameter(organizer, icalparameter_new_cn(row->field[10]));
    icalcomponent_add_property(event, organizer);
    for (int i = 12; i < FIELDS; i += 3) {
        icalproperty *attendee = icalproperty_new_attendee(row->field[i + 2]);
        icalproperty_add_parameter(attendee, icalparameter_new_cn(row->field[i]));
        icalproperty_add_parameter(attendee, icalparameter_new_role(icalparameter_string_to_enum(row->field[i + 1])));
        icalcomponent_add_property(event, attendee);
    }
    return event;
}

static int write_feed(const char *path, const char *table_path)
{
    static struct row rows[CHUNK];
    icalcomponent *calendar = icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                                                  icalproperty_new_prodid("-//eventkit bench//EN"), (void *)0);
    icaltimezone *zone = icaltimezone_get_builtin_timezone("Asia/Shanghai");
    icalcomponent *block = icalcomponent_new_clone(icaltimezone_get_component(zone));
    icalproperty_set_tzid(icalcomponent_get_first_property(block, ICAL_TZID_PROPERTY), "Asia/Shanghai");
    icalcomponent_add_component(calendar, block);
    struct icaltimetype stamp = icaltime_from_string("20260101T000000Z");
    FILE *table = fopen(table_path, "rb");
    double build = 0;
    for (int count; table && (count = next_chunk(table, rows));) {
        double start = seconds();
        for (int i = 0; i < count; i++)
            icalcomponent_add_component(calendar, event_of(rows + i, stamp));
        build += seconds() - start;
        for (int i = 0; i < count; i++)
            free(rows[i].line);
    }
    double start = seconds();
    char *text = icalcomponent_as_ical_string_r(calendar);
    double taken = seconds() - start;
    size_t size = strlen(text);
    FILE *out = fopen(path, "wb");
    fwrite(text, 1, size, out);
    fclose(out);
    printf("{\"build\": %f, \"write\": %f, \"octets\": %zu, ", build, taken, size);
    return 0;
}

static int read_feed(const char *path)
{
    FILE *file = fopen(path, "rb");
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (fread(text, 1, size, file) != (size_t)size)
        return 1;
    text[size] = 0;
    double start = seconds();
    icalcomponent *calendar = icalparser_parse_string(text);
    double middle = seconds();
    long events = 0, people = 0, letters = 0;
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        if (!icalcomponent_get_dtstart(event).year || !icalcomponent_get_summary(event))
            return 2;
        events++;
        for (icalproperty *who = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY); who;
             who = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY)) {
            const char *name = icalparameter_get_cn(icalproperty_get_first_parameter(who, ICAL_CN_PARAMETER));
            people++;
            for (; *name; name++)
                letters += (*name & 0xC0) != 0x80;
        }
    }
    printf("{\"parse\": %f, \"touch\": %f, \"octets\": %ld, \"touched\": [%ld, %ld, %ld], ", middle - start,
           seconds() - middle, size, events, people, letters);
    return 0;
}

int main(int argc, char **argv)
{
    int failed = argc < 4 ? 3 : strcmp(argv[1], "write") ? read_feed(argv[3]) : write_feed(argv[3], argv[4]);
    if (!failed)
        printf("\"peak\": %f, \"version\": \"%s\", \"runs on\": \"C\"}\n", peak(), ICAL_VERSION);
    return failed;
}
