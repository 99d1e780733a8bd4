import { drawer, hashText } from 'ccaf-emulator/sample-data';
import type { Flight } from './flights';
import type { Row, Topic } from './schemas';

const FIRST = ['ada', 'bo', 'chen', 'dara', 'elif', 'femi', 'gita', 'hana', 'ivan', 'jo'];
const LAST = ['abel', 'brandt', 'costa', 'diaz', 'endo', 'fischer', 'gupta', 'haas', 'ito', 'jansen'];
const AIRCRAFT = ['A320', 'A321neo', 'B737-800', 'B757-200', 'E190', 'CRJ900'];
/** Values that break careless quoting, separating or encoding; the last is empty, which is not null. */
const AWKWARD = [
  "o'hara",
  '"quoted", with comma',
  'zoë ✈ 東京 \u{1F6EB}',
  'semi;colon -- comment',
  'tab\tline\nback\\slash',
  '',
];

/** The columns that the consolidation requires: about one row in twenty has a null in one of them. */
const FLIGHT_COLUMNS = [
  'email_address',
  'departure_time',
  'departure_airport_code',
  'arrival_time',
  'arrival_airport_code',
  'flight_number',
  'confirmation_code',
] as const;

const PREFIX: Readonly<Record<Topic, string>> = { skyone_avro: 'SKY', sunset_avro: 'SUN' };

/** Which airline flew it: half of the flights each, by the flight alone. */
export const topicOf = ({ date, origin, destination }: Flight): Topic =>
  hashText(`${date} ${origin} ${destination}`) % 2 === 0 ? 'skyone_avro' : 'sunset_avro';

/** The flight, booked by a passenger who is made up from the seed and the row's index. */
export function sampleRow(flight: Flight, index: number, seed: number): Row {
  const draw = drawer(seed, index);
  const topic = topicOf(flight);
  const minutes = 30 + Math.round(flight.distance / 8);
  const cents = 4_900 + Math.round(flight.distance * 11) + draw('price', 5_000);
  const code = confirmationCode(index, seed);
  const row: Row = {
    key: Buffer.from(code),
    email_address: emailAddress(draw, index),
    departure_time: timestamp(flight.date, 0),
    departure_airport_code: flight.origin,
    arrival_time: timestamp(flight.date, minutes),
    arrival_airport_code: flight.destination,
    flight_duration: minutes,
    flight_number: `${PREFIX[topic]}${100 + (hashText(`${flight.origin} ${flight.destination}`) % 900)}`,
    confirmation_code: code,
    ticket_price: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
    aircraft: pick(AIRCRAFT, draw('aircraft', AIRCRAFT.length)),
    booking_agency_email: draw('agency', 3) === 0 ? null : `desk${draw('desk', 40)}@agency.example`,
  };
  if (draw('null', 20) > 0) return row;
  return { ...row, [pick(FLIGHT_COLUMNS, draw('which', FLIGHT_COLUMNS.length))]: null };
}

type Draw = ReturnType<typeof drawer>;

function emailAddress(draw: Draw, index: number): string {
  if (draw('awkward', 25) > 0) {
    return `${pick(FIRST, draw('first', FIRST.length))}.${pick(LAST, draw('last', LAST.length))}${index}@mail.example`;
  }
  const part = pick(AWKWARD, draw('value', AWKWARD.length));
  return part === '' ? '' : `${part}@mail.example`;
}

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Six characters, different for every index below 2^30: multiplying by an odd number permutes the numbers of 30 bits. */
function confirmationCode(index: number, seed: number): string {
  const number = (Math.imul(index, 0x9e3779b1) + drawer(seed, 0)('confirmation', 2 ** 30)) & 0x3fffffff;
  return [25, 20, 15, 10, 5, 0].map((shift) => ALPHABET.charAt((number >>> shift) & 31)).join('');
}

function timestamp(date: string, plusMinutes: number): string {
  const start = Date.parse(`${date.replaceAll('/', '-').replace(' ', 'T')}:00Z`);
  return new Date(start + plusMinutes * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}

function pick<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`index ${index} must be below ${list.length}`);
  return value;
}
