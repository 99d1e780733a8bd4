/** Ids that Java has for UTC itself: nothing depends on which of them it is. */
const UTC =
  /^(?:Etc\/)?(?:UTC|UCT|GMT|Universal|Zulu|Greenwich|GMT0|GMT[+-]0)$|^Z$|^(?:GMT|UT)?[+-]00?(?::?00){0,2}$|^UT$/;

/** `Area/City`, as the IANA database writes it: `America/Port-au-Prince`, `Etc/GMT+9`. */
const REGION = /^[A-Z][A-Za-z0-9+_-]*(?:\/[A-Za-z0-9+_-]+)+$/;

/** An offset, alone or behind GMT or UT, within 18 hours: `GMT-08:00`, `+9`, `+05:30:00`. */
const OFFSET = /^(?:GMT|UT)?[+-](\d{1,2})(?::?([0-5]\d)(?::?[0-5]\d)?)?$/;

/** Older names that the database and Java have beside the regions. */
const OTHERS = new Set(
  (
    'CET CST6CDT Cuba EET EST5EDT Egypt Eire GB GB-Eire Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET ' +
    'MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROK Singapore Turkey W-SU WET'
  ).split(' '),
);

export const isUtc = (zone: string): boolean => UTC.test(zone);

/**
 * Whether Flink takes a text as a time zone: an id of `java.time.ZoneId` in which letter case counts, but no `UTC+…` and
 * no abbreviation of three letters. Source: `TableConfigUtils.validateTimeZone` of flink-table-planner.
 */
export function isTimeZone(zone: string): boolean {
  if (isUtc(zone)) return true;
  const [, hours] = OFFSET.exec(zone) ?? [];
  if (hours !== undefined) return Number(hours) <= 18;
  if (!OTHERS.has(zone) && !REGION.test(zone)) return false;
  return isKnown(zone) && !isOtherCase(zone);
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** Node knows a region in any letter case, Java in one. */
function isOtherCase(zone: string): boolean {
  const written = Intl.supportedValuesOf('timeZone').find((known) => known.toLowerCase() === zone.toLowerCase());
  return written !== undefined && written !== zone;
}

/** Why a text is no time zone, in Flink's words. */
export const timeZoneProblem = (zone: string): string =>
  "The supported Zone ID is either a full name such as 'America/Los_Angeles', or a custom timezone id such as " +
  `'GMT-08:00', but configured Zone ID is '${zone}'.`;
