"""The fold of the board's view, run by an engine that others keep: Polars over Parquet.

    engine.py <the program bestuur> [--schools N] [--rounds N] [--parts N] [--keep FOLDER]

It makes summaries with `bestuur make`, shuffles them into Parquet files by school, maps each file to counts, and reduces the
counts in three groupings, which must agree. Then it compares them with what `bestuur fold` says of the same summaries: the
number of schools, of questions by kind and by action, of goals, of offers, and of schools with an earlier summary.
"""

import argparse
import json
import pathlib
import subprocess
import tempfile
import time

import polars as pl

SAID = [("says", pl.String)]
SCHEMA = {
    "taakkompas-bestuur": pl.Int64,
    "made": pl.String,
    "name": pl.String,
    "place": pl.String,
    "goals": pl.List(pl.Struct(dict([("goal", pl.String), *SAID]))),
    "asks": pl.List(pl.Struct(dict([("question", pl.String), ("measure", pl.String), *SAID]))),
    "offers": pl.List(pl.Struct(dict([("theme", pl.String), *SAID]))),
    "levels": pl.List(pl.Struct({"theme": pl.String, "level": pl.String})),
}
KEY = ["what", "code", "about"]


def made(program: str, folder: pathlib.Path, schools: int, rounds: int) -> pathlib.Path:
    """Summaries, one a line."""
    file = folder / "summaries.ndjson"
    with file.open("wb") as out:
        subprocess.run([program, "make", "--schools", str(schools), "--rounds", str(rounds)], stdout=out, check=True)
    return file


def shuffled(file: pathlib.Path, folder: pathlib.Path, parts: int) -> list[pathlib.Path]:
    """All summaries of a school in the same Parquet file: what any engine calls a shuffle."""
    school = pl.concat_str(pl.col("name").str.to_lowercase(), pl.lit("\x01"), pl.col("place").str.to_lowercase())
    lines = pl.scan_ndjson(file, schema=SCHEMA).with_columns(school=school, part=school.hash(1) % parts).drop("levels")
    whole = folder / "whole.parquet"
    lines.sink_parquet(whole)
    names = [folder / f"part-{part}.parquet" for part in range(parts)]
    for part, name in enumerate(names):
        pl.scan_parquet(whole).filter(pl.col("part") == part).drop("part").sink_parquet(name)
    return names


def counted(part: pathlib.Path) -> pl.DataFrame:
    """Map: what one file comes to. The newest summary of each school counts."""
    rows = pl.scan_parquet(part)
    newest = rows.sort("made").group_by("school", maintain_order=True).last()
    days = rows.group_by("school").agg(pl.col("made").str.slice(0, 10).n_unique().alias("days"))

    def count(column: str, code: str, about: pl.Expr) -> pl.LazyFrame:
        items = newest.select(pl.col(column).alias("item")).explode("item").drop_nulls("item")
        named = items.select(
            what=pl.lit(column), code=pl.col("item").struct.field(code), about=about.fill_null("")
        )
        return named.group_by(KEY).len("count")

    def one(what: str, frame: pl.LazyFrame) -> pl.LazyFrame:
        return frame.select(
            what=pl.lit(what), code=pl.lit(""), about=pl.lit(""), count=pl.len().cast(pl.UInt32)
        )

    nothing = pl.lit("", dtype=pl.String)
    return pl.concat(
        [
            count("asks", "question", pl.col("item").struct.field("measure")),
            count("goals", "goal", nothing),
            count("offers", "theme", nothing),
            one("schools", newest),
            one("compared", days.filter(pl.col("days") > 1)),
        ],
        how="vertical_relaxed",
    ).collect()


def reduced(parts: list[pl.DataFrame]) -> pl.DataFrame:
    """Reduce: any two results of a map, or of a reduce."""
    whole = pl.concat(parts, how="vertical_relaxed").group_by(KEY).agg(pl.col("count").sum().cast(pl.UInt32))
    return whole.filter(pl.col("count") > 0).sort(KEY)


def of_overview(overview: dict) -> pl.DataFrame:
    """The same counts, as the program says them."""
    rows = [("asks", of["question"], of["measure"] or "", part["count"]) for of, part in overview["asks"]]
    rows += [("goals", goal, "", part["count"]) for goal, part in overview["goals"]]
    rows += [("offers", theme, "", part["count"]) for theme, part in overview["offers"]]
    rows += [(what, "", "", overview[what]) for what in ("schools", "compared")]
    frame = pl.DataFrame(rows, schema={**dict.fromkeys(KEY, pl.String), "count": pl.UInt32}, orient="row")
    return frame.filter(pl.col("count") > 0).sort(KEY)


def run(program: str, folder: pathlib.Path, schools: int, rounds: int, parts: int) -> None:
    file = made(program, folder, schools, rounds)
    begun = time.perf_counter()
    mapped = [counted(part) for part in shuffled(file, folder, parts)]
    middle = len(mapped) // 2
    whole = reduced(mapped)
    groupings = {
        "from the last": reduced([reduced([part]) for part in reversed(mapped)]),
        "in two halves": reduced([reduced(mapped[middle:]), reduced(mapped[: middle or 1])]) if middle else whole,
    }
    for name, other in groupings.items():
        if not whole.equals(other):
            raise SystemExit(f"{name}: another result")
    lasted = time.perf_counter() - begun
    begun = time.perf_counter()
    folded = subprocess.run([program, "fold", str(file)], stdout=subprocess.PIPE, check=True).stdout
    program_lasted = time.perf_counter() - begun
    ours = of_overview(json.loads(folded))
    if not whole.equals(ours):
        raise SystemExit(f"the engine and the program differ:\n{whole}\n{ours}")
    print(
        f"{schools} schools, {rounds} rounds, {parts} Parquet files: {len(whole)} counts are the same in three groupings"
        f" and as the program says; the engine took {lasted:.1f} s, the program {program_lasted:.1f} s"
    )


if __name__ == "__main__":
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("program")
    given.add_argument("--schools", type=int, default=6600)
    given.add_argument("--rounds", type=int, default=2)
    given.add_argument("--parts", type=int, default=8)
    given.add_argument("--keep", type=pathlib.Path)
    asked = given.parse_args()
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
        run(asked.program, asked.keep, asked.schools, asked.rounds, asked.parts)
    else:
        with tempfile.TemporaryDirectory() as folder:
            run(asked.program, pathlib.Path(folder), asked.schools, asked.rounds, asked.parts)
