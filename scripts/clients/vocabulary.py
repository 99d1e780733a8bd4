"""The names that operations are written in: short forms of the public calls of confluent-sql, and nothing else."""

import datetime as datetime_module
import time
import uuid
from collections import namedtuple
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import confluent_sql
from confluent_sql import connect as connect_to
from confluent_sql.execution_mode import ExecutionMode
from confluent_sql.statement import HIDDEN_LABEL
from confluent_sql.types import SqlNone, YearMonthInterval

# How long to wait for rows: the first ones of a cold Flink take a while.
PATIENCE_SECONDS = 60


def of(setting):
    """The names for one operation, with a connection of its own."""
    opened = []
    streams = []

    def connect(**other):
        given = {
            "endpoint": setting["endpoint"],
            "flink_api_key": setting["key"],
            "flink_api_secret": setting["secret"],
            "organization_id": setting["organization"],
            "environment_id": setting["environment"],
            "compute_pool_id": setting["pool"],
            "database": setting["database"],
            "result_page_fetch_pause_millis": 50,
        }
        opened.append(connect_to(**{**given, **other}))
        return opened[-1]

    conn = connect()

    def bearer(token, pool):
        return connect(
            flink_api_key=None, flink_api_secret=None, external_access_token=token, identity_pool_id=pool
        )

    def run(sql, parameters=None, *, name=None, labels=None, properties=None, keep=False, on=None):
        cursor = (on or conn).cursor()
        cursor.execute(sql, parameters, statement_name=name, statement_labels=labels, properties=properties, timeout=60)
        statement = cursor.statement
        if not keep:
            cursor.close()
        return statement

    def statement(sql, on=None):
        return run(sql, on=on, keep=True)

    def cursor_of(sql, parameters=None, *, as_dict=False, properties=None, on=None):
        cursor = (on or conn).cursor(as_dict=as_dict)
        cursor.execute(sql, parameters, properties=properties, timeout=60)
        return cursor

    def rows(sql, parameters=None, **options):
        return cursor_of(sql, parameters, **options).fetchall()

    def one(sql, parameters=None, **options):
        return rows(sql, parameters, **options)[0][0]

    def describe(sql):
        return cursor_of(sql).description

    def ddl(sql):
        # The phase as it was told: the client has deleted the statement since.
        return conn.execute_snapshot_ddl(sql, timeout=60).status["phase"]

    def background(sql, *, name=None, properties=None):
        cursor = conn.streaming_cursor()
        cursor.execute(sql, statement_name=name, properties=properties, timeout=60)
        streams.append(cursor.statement.name)
        return cursor.statement

    def open_stream(sql, *, as_dict=False):
        cursor = conn.streaming_cursor(as_dict=as_dict)
        cursor.execute(sql, timeout=60)
        streams.append(cursor.statement.name)
        return cursor

    def until(cursor, is_enough, take):
        limit = time.monotonic() + PATIENCE_SECONDS
        while not is_enough() and cursor.may_have_results and time.monotonic() < limit:
            take(cursor.fetchmany(100))

    def stream(sql, count, *, as_dict=False, meanwhile=None):
        cursor, got = open_stream(sql, as_dict=as_dict), []
        if meanwhile is not None:
            meanwhile()
        until(cursor, lambda: len(got) >= count, got.extend)
        return sorted(got) if not as_dict else got

    def changes(sql, count):
        cursor, got = open_stream(sql), []
        until(cursor, lambda: len(got) >= count, got.extend)
        return sorted((change.op.name, *change.row) for change in got)

    def compressed(sql, count, wanted):
        compressor = open_stream(sql).changelog_compressor()
        limit = time.monotonic() + PATIENCE_SECONDS
        got = []
        while sorted(got) != wanted and time.monotonic() < limit:
            got = compressor.get_current_snapshot(count) or got
        return sorted(got)

    def dry(sql, mode=ExecutionMode.SNAPSHOT):
        return conn.dry_run_statement(sql, mode=mode)

    def put(name, *, stopped, without=()):
        body = conn._request(f"/statements/{name}").json()
        body["spec"]["stopped"] = stopped
        kept = {key: value for key, value in body.items() if key not in (*without, "status")}
        return conn._request(f"/statements/{name}?cell_based_self_url=true", method="PUT", json=kept).status_code

    def settled(name):
        limit = time.monotonic() + PATIENCE_SECONDS
        phase = conn.get_statement(name).phase.value
        while phase in ("PENDING", "STOPPING") and time.monotonic() < limit:
            time.sleep(0.2)
            phase = conn.get_statement(name).phase.value
        return phase

    def failing(sql, *, name):
        try:
            run(sql, name=name, keep=True)
        except confluent_sql.OperationalError:
            pass

    def exceptions(name):
        return conn._request(f"/statements/{name}/exceptions").json()["data"]

    def clean_up():
        for name in streams:
            try:
                connect().delete_statement(name)
            except confluent_sql.Error:
                pass
        for one_of_them in opened:
            one_of_them.close()

    return {
        **{name: value for name, value in locals().items() if callable(value) or name == "conn"},
        **{"KEY": setting["key"], "SECRET": setting["secret"], "ENDPOINT": setting["endpoint"]},
        **{"TOKEN": setting["token"], "POOL": setting["identity_pool"], "STREAMING": ExecutionMode.STREAMING_QUERY},
        **{"date": date, "datetime": datetime, "timedelta": timedelta, "timezone": timezone, "time": time},
        **{"time_of_day": datetime_module.time, "Decimal": Decimal, "uuid": uuid, "namedtuple": namedtuple},
        **{"SqlNone": SqlNone, "YearMonthInterval": YearMonthInterval, "HIDDEN_LABEL": HIDDEN_LABEL},
    }
