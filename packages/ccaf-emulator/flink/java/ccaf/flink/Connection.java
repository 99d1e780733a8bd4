package ccaf.flink;

/** Where the broker and the schema registry are. */
record Connection(String kafka, String registry) {}
