"""Does operations with the real confluent-sql, one after another, and writes one JSON line for each.

Standard input is one JSON object: where the API is, its settings, and the operations as data. `first` and `run` of an
operation are Python over the names that `vocabulary` gives; `shows` is the repr of what `run` must give, or `raises`
and `says` name the exception and a part of its text.
"""

import json
import sys
import time

import vocabulary


def outcome(operation, setting):
    """What came of an operation, and a sentence about it."""
    names = vocabulary.of(setting)
    wanted = operation.get("raises")
    try:
        for line in operation.get("first", []):
            exec(line, names)
        got = repr(eval(operation["run"], names))
    except Exception as error:
        text = f"{type(error).__name__}: {error}"
        if "--engine flink" in text:
            return "refused", text
        if wanted == type(error).__name__ and operation["says"] in text:
            return "works", text
        return "fails", text
    finally:
        names["clean_up"]()
    if wanted is not None:
        return "fails", f"expected {wanted}, got {got}"
    return ("works", got) if got == operation["shows"] else ("fails", f"expected {operation['shows']}, got {got}")


def main():
    setting = json.load(sys.stdin)
    names = vocabulary.of(setting)
    for line in setting["before"]:
        exec(line, names)
    for operation in setting["operations"]:
        begun = time.monotonic()
        result, told = outcome(operation, setting)
        line = {"group": operation["group"], "id": operation["id"], "outcome": result, "told": told[:600]}
        print(json.dumps({**line, "seconds": round(time.monotonic() - begun, 2)}), flush=True)


main()
