/** The topics of the two airlines. */
export const topics = ['skyone_avro', 'sunset_avro'] as const;
export type Topic = (typeof topics)[number];

/** A row as it is written to an airline's topic. */
export type Row = {
  /** The record's key: raw bytes, which Flink shows as a column `key` of type BYTES. */
  readonly key: Buffer;
  readonly email_address: string | null;
  /** 'YYYY-MM-DD HH:MM:SS', as is arrival_time. */
  readonly departure_time: string | null;
  readonly departure_airport_code: string | null;
  readonly arrival_time: string | null;
  readonly arrival_airport_code: string | null;
  /** Minutes. */
  readonly flight_duration: number | null;
  readonly flight_number: string | null;
  readonly confirmation_code: string | null;
  /** DECIMAL(10, 2) as text, so that no cent is lost: '129.50'. */
  readonly ticket_price: string | null;
  readonly aircraft: string | null;
  readonly booking_agency_email: string | null;
};

const nullable = <T>(name: keyof Row, type: T) => ({ name, type: ['null', type] as const, default: null });
const DECIMAL_10_2 = { type: 'bytes', logicalType: 'decimal', precision: 10, scale: 2 } as const;

const airline = (namespace: string) => ({
  key: { name: 'key', format: 'raw', type: 'bytes' } as const,
  value: {
    type: 'record',
    name: 'AirlineAvroData',
    namespace,
    fields: [
      nullable('email_address', 'string' as const),
      nullable('departure_time', 'string' as const),
      nullable('departure_airport_code', 'string' as const),
      nullable('arrival_time', 'string' as const),
      nullable('arrival_airport_code', 'string' as const),
      nullable('flight_duration', 'long' as const),
      nullable('flight_number', 'string' as const),
      nullable('confirmation_code', 'string' as const),
      nullable('ticket_price', DECIMAL_10_2),
      nullable('aircraft', 'string' as const),
      nullable('booking_agency_email', 'string' as const),
    ],
  } as const,
});

/**
 * What is registered for each topic: a raw key and an Avro value, with the columns of the kickstarter's AirlineAvroData
 * in its order, made nullable so that a NOT NULL filter has something to drop.
 *
 * @see https://github.com/j3-signalroom/apache_flink-kickstarter
 */
export const schemas = { skyone_avro: airline('sample.skyone'), sunset_avro: airline('sample.sunset') } as const;
