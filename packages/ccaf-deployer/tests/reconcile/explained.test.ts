import { parseExplained } from '../../src/reconcile/explained';

// In the form of Confluent's documentation of EXPLAIN.
const CONFLUENT = `== Physical Plan ==

StreamSink [5]
  +- StreamGroupAggregate [4]
    +- StreamExchange [3]
      +- StreamCalc [2]
        +- StreamTableSourceScan [1]

== Physical Details ==

[1] StreamTableSourceScan
Table: \`shops\`.\`live\`.\`orders\`
Changelog mode: append
State size: low

[4] StreamGroupAggregate
Changelog mode: retract
Upsert key: (customer)
State size: medium

[5] StreamSink
Table: \`shops\`.\`live\`.\`totals\`
Primary key: (region)
Changelog mode: upsert
State size: High

== Warnings ==

1. For StreamSink [5]: The primary key does not match the upsert key
   derived from the query.
2. Your query has an aggregate without a time to live.
`;

// As Apache Flink says it.
const APACHE = `== Abstract Syntax Tree ==
LogicalProject(a=[$0])

== Optimized Physical Plan ==
Sink(table=[cat.db.totals], fields=[customer, n])
+- GroupAggregate(groupBy=[customer], select=[customer, COUNT(*) AS n])
   +- Exchange(distribution=[hash[customer]])
      +- LookupJoin(table=[cat.db.shops], joinType=[InnerJoin])
         +- TableSourceScan(table=[[cat, db, orders]], fields=[customer])

== Optimized Execution Plan ==
Sink(table=[cat.db.totals], fields=[customer, n])
+- GroupAggregate(groupBy=[customer], select=[customer, COUNT(*) AS n])
`;

it('knows which operators keep state, and how much, as Confluent Cloud says it', () => {
  expect(parseExplained(CONFLUENT).states).toEqual([
    { operator: 'StreamGroupAggregate', size: 'medium' },
    { operator: 'StreamSink', size: 'high' },
  ]);
});

it('knows what Confluent Cloud warns of', () => {
  expect(parseExplained(CONFLUENT).warnings).toEqual([
    'For StreamSink [5]: The primary key does not match the upsert key derived from the query.',
    'Your query has an aggregate without a time to live.',
  ]);
});

it('knows which operators of Apache Flink keep state, each once', () => {
  expect(parseExplained(APACHE).states).toEqual([{ operator: 'GroupAggregate', size: 'unknown' }]);
});

it('knows nothing where a plan says nothing', () => {
  expect(parseExplained('no plan')).toEqual({ text: 'no plan', states: [], warnings: [] });
});
