"""Solves one case exactly: the best week by the score of the model, number by number.

    python solve.py ../../src/rooms/week/model/tests/optima/cases/small.json --seconds 600

Reads a week as the app keeps it, and writes the best week found with its score and the bounds beside
the cases, under results/. See README.md for what is compared and what is proven.
"""

import argparse
import datetime
import json
import math
import pathlib
import time
from collections import defaultdict

import ortools
from ortools.sat.python import cp_model

DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"]
SLOT, FIRST, BITS = 5, 7 * 60, 128
WITH_PUPILS = {"small-group", "extra-practice", "independent-work", "one-pupil", "tests", "extra-hands", "lesson"}
SUPPORT = {"assistant", "teacher-supporter"}
SHORTEST, LONGEST_WITHOUT_BREAK, LEAST_BREAK, PAIR_MINUTES = 15, 330, 30, 15
PARTS = [
    "break_minutes_short",
    "asked_minutes_short",
    "talking_minutes_short",
    "asks_split",
    "minutes_not_preferred",
    "spread",
    "different_weeks",
    "pairs",
    "same_day",
]


def touched(span):
    first = max(span["from"] - FIRST, 0) // SLOT
    return set(range(first, min(math.ceil((span["until"] - FIRST) / SLOT), BITS)))


def within(span):
    first = math.ceil(max(span["from"] - FIRST, 0) / SLOT)
    return set(range(first, min((span["until"] - FIRST) // SLOT, BITS)))


def edges(times):
    return {slot for slot in times if slot - 1 not in times}


def quarters(times):
    found = set()
    for slot in edges(times):
        begin = slot
        while slot in times:
            if (slot - begin) % 3 == 0:
                found.add(slot)
            slot += 1
    return found


def lengths(minutes, block):
    """The lengths of the blocks of an ask, and what is too short for one."""
    block = max(block, SHORTEST)
    return [block] * (minutes // block), minutes % block


class Case:
    """The week as it is asked: people, asks and times by their place in a list."""

    def __init__(self, week):
        self.week = week
        self.weeks = ["a", "b"] if week["cycle"] == "2" else ["a"]
        self.place_of = {group["id"]: at for at, group in enumerate(week["groups"])}
        self.pause = 0 if week["rules"]["break_minutes"] == 0 else max(week["rules"]["break_minutes"], LEAST_BREAK)
        self.talk = week["rules"]["talking_minutes"]
        self.lessons = []
        for group in week["groups"]:
            rows = group["lessons"] or week["lessons"]
            of_day = [[row["span"] for row in rows if row["weekday"] == day] for day in DAYS]
            # Touching spans are one: the cases have none, so that no quarter is counted twice.
            self.lessons.append([set().union(*map(within, spans)) for spans in of_day])
        self.outside = [[set(range(BITS)) - day if day else set() for day in days] for days in self.lessons]
        self.read_people()
        self.read_asks()

    def runs_in(self, block, number):
        return block["weeks"] in ("every", self.weeks[number])

    def read_people(self):
        self.free, self.stays, self.room, self.pauses = {}, {}, {}, []
        self.already, self.talked = set(), defaultdict(int)
        # Minutes of work that stay, and the minutes over which work is spread; in all weeks of the cycle.
        self.works, self.has = defaultdict(int), defaultdict(int)
        for at, person in enumerate(self.week["people"]):
            assert person["role"] in SUPPORT and person["employer"] == "board" and person["counts_as_staff"]
            own = [block for block in self.week["blocks"] if block["person"] == person["id"]]
            for number in range(len(self.weeks)):
                at_school, breaks = 0, 0
                for day, weekday in enumerate(DAYS):
                    rows = [row for row in person["presence"] if row["weekday"] == weekday and self.runs_in(row, number)]
                    assert len(rows) <= 1, "a gap in a day would count as a break"
                    present = set().union(*(within(row["span"]) for row in rows))
                    blocks = [block for block in own if block["weekday"] == weekday and self.runs_in(block, number)]
                    stays = set().union(*(touched(block["span"]) for block in blocks))
                    self.stays[at, number, day] = stays
                    self.free[at, number, day] = present - stays
                    length = sum(row["span"]["until"] - row["span"]["from"] for row in rows)
                    at_school += length
                    if self.pause and length > LONGEST_WITHOUT_BREAK:
                        inside = present - {min(present), max(present)}
                        self.pauses.append((at, number, day, inside - stays))
                        breaks += self.pause
                planned = [block for block in own if self.runs_in(block, number)]
                for block in planned:
                    assert block["locked"] or block["protected"] or not block["may_move"] or block["earmarked"]
                    assert block["kind"] not in ("break", "talking")
                    for group in block["groups"]:
                        if block["kind"] in WITH_PUPILS:
                            self.already.add((at, self.place_of[group], number))
                minutes = lambda blocks: sum(block["span"]["until"] - block["span"]["from"] for block in blocks)
                marked = sum(hours["minutes"] for hours in person["hours"] if hours["earmarked"])
                not_planned = max(marked - minutes(block for block in planned if block["earmarked"]), 0)
                roster = person["roster_minutes"] if person["roster_minutes"] is not None else 10**6
                most = max(min(roster, at_school - breaks) - not_planned, minutes(planned))
                self.room[at, number] = most - minutes(planned)
                self.works[at] += minutes(planned)
                self.has[at] += max(min(roster, at_school) - not_planned, 0)
            self.has[at] = max(self.has[at], self.works[at])

    def read_asks(self):
        self.asks, self.always_short = [], 0
        everyone = range(len(self.week["people"]))
        for ask in self.week["asks"]:
            group = self.place_of[ask["group"]]
            for block in self.week["blocks"]:
                assert ask["group"] not in block["groups"] or block["kind"] != ask["kind"], "a block answers an ask"
            allowed = self.outside[group] if ask["kind"] == "supervision" else self.lessons[group]
            preferred = [set() for _ in DAYS]
            for row in ask["preferred"]:
                for day, weekday in enumerate(DAYS):
                    if row["weekday"] in (None, weekday):
                        preferred[day] |= within(row["span"])
            assert ask["aim"].strip(), "blocks without an aim count"
            pieces, short = lengths(ask["minutes"], ask["block_minutes"])
            self.always_short += short * len(self.weeks)
            people = [at for at in everyone if ask["person"] in (None, self.week["people"][at]["id"])]
            begins = [quarters(allowed[day]) | edges(preferred[day]) for day in range(len(DAYS))]
            self.asks.append(
                {
                    "group": group,
                    "pupils": ask["kind"] in WITH_PUPILS,
                    "same": ask["same_person"],
                    "people": people,
                    "allowed": allowed,
                    "begins": begins,
                    "preferred": preferred if ask["preferred"] else None,
                    "pieces": {minutes: pieces.count(minutes) for minutes in pieces},
                }
            )

    def spots(self):
        """Where a block of an ask may be: ask, minutes, person, week, day, slot."""
        for at, ask in enumerate(self.asks):
            for minutes in ask["pieces"]:
                length = math.ceil(minutes / SLOT)
                for person in ask["people"]:
                    for number in range(len(self.weeks)):
                        for day in range(len(DAYS)):
                            stays = self.stays[person, number, day]
                            after = edges(set(range(BITS)) - stays)
                            free = self.free[person, number, day] & ask["allowed"][day]
                            for slot in sorted(free & (ask["begins"][day] | after)):
                                if all(slot + more in free for more in range(length)):
                                    yield at, minutes, person, number, day, slot


class Exact:
    """The case as a model for CP-SAT. Blocks of one ask and length are alike, so they are counted."""

    def __init__(self, case, with_talks):
        self.case, self.model = case, cp_model.CpModel()
        model, weeks = self.model, range(len(case.weeks))
        self.x = {spot: model.new_bool_var("") for spot in case.spots()}
        occupied, work = defaultdict(list), defaultdict(list)
        of_piece, of_day, of_pair, of_ask = (defaultdict(list) for _ in range(4))
        for (at, minutes, person, week, day, slot), var in self.x.items():
            ask = case.asks[at]
            for more in range(math.ceil(minutes / SLOT)):
                occupied[person, week, day, slot + more].append(var)
            work[person, week].append(minutes * var)
            of_piece[at, minutes, week].append(var)
            of_day[at, week, day].append(var)
            of_ask[at, person].append(var)
            if ask["pupils"]:
                of_pair[person, ask["group"], week].append((var, ask["pieces"][minutes]))
        # Breaks.
        self.pauses, open_pauses = {}, []
        for person, week, day, allowed in case.pauses:
            length, placed = math.ceil(case.pause / SLOT), []
            for slot in sorted(allowed):
                if all(slot + more in allowed for more in range(length)):
                    var = self.pauses[person, week, day, slot] = model.new_bool_var("")
                    placed.append(var)
                    for more in range(length):
                        occupied[person, week, day, slot + more].append(var)
            model.add_at_most_one(placed)
            open_pauses.append(case.pause * (1 - sum(placed)))
        # What is asked.
        short = case.always_short
        for at, ask in enumerate(case.asks):
            for minutes, count in ask["pieces"].items():
                for week in weeks:
                    own = of_piece[at, minutes, week]
                    model.add(sum(own) <= count)
                    short += minutes * (count - sum(own))
        # Who works with whom.
        works, pairs = {}, {}
        for person in range(len(case.week["people"])):
            for group in range(len(case.week["groups"])):
                own = [week for week in weeks if of_pair[person, group, week]]
                is_already = any((person, group, week) in case.already for week in weeks)
                if is_already:
                    pairs[person, group] = 1
                elif own:
                    pairs[person, group] = model.new_bool_var("")
                for week in weeks:
                    if (person, group, week) in case.already:
                        works[person, group, week] = 1
                    elif week in own:
                        var = works[person, group, week] = model.new_bool_var("")
                        for piece, _ in of_pair[person, group, week]:
                            model.add_implication(piece, var)
                        if not is_already:
                            model.add_implication(var, pairs[person, group])
        most = case.week["rules"]["most_groups"]
        if most is not None:
            for person in range(len(case.week["people"])):
                own = [var for (of, _), var in pairs.items() if of == person]
                known = sum(1 for var in own if isinstance(var, int))
                model.add(sum(var for var in own if not isinstance(var, int)) <= max(most - known, 0))
        # Talks.
        self.talks, talking_short, talks_differ = {}, 0, []
        if with_talks and case.talk:
            length = math.ceil(case.talk / SLOT)
            for (person, group, week), works_then in works.items():
                placed = []
                for day in range(len(DAYS)):
                    free = case.free[person, week, day] & case.outside[group][day]
                    for slot in sorted(free):
                        if all(slot + more in free for more in range(length)):
                            var = self.talks[person, group, week, day, slot] = model.new_bool_var("")
                            placed.append(var)
                            for more in range(length):
                                occupied[person, week, day, slot + more].append(var)
                model.add(sum(placed) <= works_then)
                work[person, week].append(case.talk * sum(placed))
                talking_short += case.talk * (works_then - sum(placed))
            if len(case.weeks) == 2:
                for person, group in pairs:
                    of = lambda week: {
                        key[3:]: var for key, var in self.talks.items() if key[:3] == (person, group, week)
                    }
                    one, other = of(0), of(1)
                    if not one or not other:
                        continue
                    same = {key: model.new_bool_var("") for key in one if key in other}
                    for key, var in same.items():
                        model.add_implication(var, one[key])
                        model.add_implication(var, other[key])
                    differ = model.new_bool_var("")
                    model.add(differ >= sum(one.values()) + sum(other.values()) - 1 - sum(same.values()))
                    talks_differ.append(differ)
        for variables in occupied.values():
            if len(variables) > 1:
                model.add_at_most_one(variables)
        for key, terms in work.items():
            model.add(sum(terms) <= case.room[key])
        # The rest of the score.
        split = []
        for at, ask in enumerate(case.asks):
            people = [person for person in ask["people"] if of_ask[at, person]]
            if ask["same"] and len(people) > 1:
                does = {person: model.new_bool_var("") for person in people}
                is_split = model.new_bool_var("")
                for person, var in does.items():
                    for piece in of_ask[at, person]:
                        model.add_implication(piece, var)
                model.add(sum(does.values()) <= 1 + (len(people) - 1) * is_split)
                split.append(is_split)
        not_preferred = []
        for (at, minutes, _, _, day, slot), var in self.x.items():
            preferred = case.asks[at]["preferred"]
            run = range(slot, slot + math.ceil(minutes / SLOT))
            if preferred is not None and not all(bit in preferred[day] for bit in run):
                not_preferred.append(minutes * var)
        differ = list(talks_differ)
        if len(case.weeks) == 2:
            for (at, minutes, person, week, day, slot), var in self.x.items():
                other = self.x.get((at, minutes, person, 1 - week, day, slot))
                if other is None:
                    differ.append(var)
                elif week == 0:
                    is_other = model.new_bool_var("")
                    model.add(is_other >= var - other)
                    model.add(is_other >= other - var)
                    differ.append(is_other)
        same_day = []
        for own in of_day.values():
            if len(own) > 1:
                more = model.new_int_var(0, len(own), "")
                model.add(more >= sum(own) - 1)
                same_day.append(more)
        spread = PAIR_MINUTES * sum(pairs.values())
        for person in range(len(case.week["people"])):
            spread += self.weighed(person)
        self.parts = dict(
            zip(
                PARTS,
                [
                    sum(open_pauses),
                    short,
                    talking_short,
                    sum(split),
                    sum(not_preferred),
                    spread,
                    sum(differ),
                    sum(pairs.values()),
                    sum(same_day),
                ],
            )
        )

    def weighed(self, person):
        """The work of someone, each minute weighed by the part of their hours that is worked, rounded up.

        Work only takes steps of a few minutes, so its square is exact at each of them between straight lines.
        """
        case, model = self.case, self.model
        own = [(spot[1], var) for spot, var in self.x.items() if spot[2] == person]
        works, has = case.works[person], max(case.has[person], 1)
        worked = works + sum(minutes * var for minutes, var in own)
        step = math.gcd(*(minutes for minutes, _ in own)) if own else 1
        most = works + sum(case.room[person, week] for week in range(len(case.weeks)))
        found = model.new_int_var(math.ceil(works * works / has), math.ceil((most + step) ** 2 / has), "")
        for at in range(works, most + 1, step):
            model.add(has * found >= (2 * at + step) * worked - at * (at + step))
        if not own:
            model.add(has * found >= works * works)
        return found

    def variables(self):
        for name, group in (("x", self.x), ("pause", self.pauses), ("talk", self.talks)):
            for key, var in group.items():
                yield (name, key), var

    def blocks(self, chosen):
        """The week as the model keeps it: what is the same in both weeks is one block."""
        case, found = self.case, {}
        for name, key in chosen:
            if name == "x":
                at, minutes, person, week, day, slot = key
                ask = case.week["asks"][at]
                same = (person, ask["kind"], (ask["group"],), day, slot, minutes, ask["aim"])
            elif name == "pause":
                person, week, day, slot = key
                same = (person, "break", (), day, slot, case.pause, "")
            else:
                person, group, week, day, slot = key
                same = (person, "talking", (case.week["groups"][group]["id"],), day, slot, case.talk, "")
            found.setdefault(same, []).append(case.weeks[week])
        blocks, number = [], case.week["next"]
        for (person, kind, groups, day, slot, minutes, aim), weeks in sorted(found.items()):
            start = FIRST + slot * SLOT
            blocks.append(
                {
                    "id": number,
                    "weeks": "every" if len(weeks) == len(case.weeks) else weeks[0],
                    "weekday": DAYS[day],
                    "span": {"from": start, "until": start + minutes},
                    "kind": kind,
                    "person": case.week["people"][person]["id"],
                    "groups": list(groups),
                    "part": None,
                    "aim": aim,
                    "teacher": None,
                    "place": None,
                    "arrangement": None,
                    "earmarked": False,
                    "protected": False,
                    "locked": False,
                    "may_move": True,
                }
            )
            number += 1
        return blocks


def solve(case, seconds, workers, score, known, hinted):
    """`score` holds the parts that are solved already, `known` a week to go on from, and `hinted` its score."""
    start = time.monotonic()
    all_proven, done = all(row["proven"] for row in score), len(score)
    # Talks come after what is asked, and the best week for what is asked needs none: two models.
    for with_talks, parts in ((False, PARTS[done:2]), (True, PARTS[max(done, 2) :])):
        if not parts:
            continue
        exact = Exact(case, with_talks)
        for row in score:
            exact.model.add(exact.parts[row["part"]] <= row["found"])
        for part in parts:
            exact.model.clear_hints()
            for key, var in exact.variables():
                if known:
                    exact.model.add_hint(var, key in known)
            exact.model.minimize(exact.parts[part])
            solver = cp_model.CpSolver()
            solver.parameters.num_workers = workers
            solver.parameters.random_seed = 1
            solver.parameters.max_time_in_seconds = max(seconds - (time.monotonic() - start), 20)
            began = time.monotonic()
            status = solver.solve(exact.model)
            if status == cp_model.UNKNOWN and hinted:
                # Nothing is found in time: the week to go on from stands, without a bound.
                score.append({"part": part, "found": hinted[part], "bound": 0, "proven": False})
                print(f"{part}: {hinted[part]}, not found", flush=True)
                exact.model.add(exact.parts[part] <= hinted[part])
                all_proven = False
                continue
            if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                print(f"{part}: {solver.status_name(status)}", flush=True)
                return score, exact, known, time.monotonic() - start
            found, bound = round(solver.objective_value), math.ceil(solver.best_objective_bound - 1e-6)
            all_proven = all_proven and status == cp_model.OPTIMAL
            # The week to go on from is kept for as long as nothing better is found.
            if hinted and hinted[part] <= found:
                found = hinted[part]
            else:
                hinted, known = None, {key for key, var in exact.variables() if solver.boolean_value(var)}
            score.append({"part": part, "found": found, "bound": bound, "proven": all_proven})
            spent = time.monotonic() - began
            print(f"{part}: {found} bound {bound} {solver.status_name(status)} {spent:.1f} s", flush=True)
            exact.model.add(exact.parts[part] <= found)
    return score, exact, known, time.monotonic() - start


def chosen_by(case, blocks):
    """The variables that a week chooses."""
    asks = {(ask["group"], ask["kind"]): at for at, ask in enumerate(case.week["asks"])}
    people = {person["id"]: at for at, person in enumerate(case.week["people"])}
    stood, chosen = {block["id"] for block in case.week["blocks"]}, set()
    for block in blocks:
        if block["id"] in stood:
            continue
        person, day = people[block["person"]], DAYS.index(block["weekday"])
        minutes, offset = block["span"]["until"] - block["span"]["from"], block["span"]["from"] - FIRST
        assert offset % SLOT == 0
        for week in range(len(case.weeks)):
            if not case.runs_in(block, week):
                continue
            if block["kind"] == "break":
                chosen.add(("pause", (person, week, day, offset // SLOT)))
            elif block["kind"] == "talking":
                group = case.place_of[block["groups"][0]]
                chosen.add(("talk", (person, group, week, day, offset // SLOT)))
            else:
                at = asks[block["groups"][0], block["kind"]]
                chosen.add(("x", (at, minutes, person, week, day, offset // SLOT)))
    return chosen


def check(case, blocks):
    """The score of a week in this model, part by part; fails where the week is not in the model."""
    exact, chosen = Exact(case, True), chosen_by(case, blocks)
    variables = dict(exact.variables())
    missing = chosen - variables.keys()
    assert not missing, f"not in the model: {missing}"
    for key, var in variables.items():
        exact.model.add(var == (key in chosen))
    exact.model.minimize(sum(exact.parts.values()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(exact.model)
    assert status == cp_model.OPTIMAL, f"not a week of the model: {solver.status_name(status)}"
    return {part: round(solver.value(expression)) for part, expression in exact.parts.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("case", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--check", type=pathlib.Path, help="a proposal of ours: is it in the model, with this score?")
    parser.add_argument("--parts", type=int, default=0, help="keep this many parts of the stored result")
    parser.add_argument("--hint", type=pathlib.Path, help="a proposal of ours to go on from")
    options = parser.parse_args()
    case = Case(json.loads(options.case.read_text()))
    if options.check:
        ours = json.loads(options.check.read_text())
        score = check(case, ours["blocks"])
        assert score == {part: ours["score"][part] for part in PARTS}, (score, ours["score"])
        print(f"{options.case.stem}: in the model, with the same score")
        return
    path = options.case.parent.parent / "results" / options.case.name
    kept = json.loads(path.read_text()) if options.parts else {"score": [], "seconds": 0}
    hint = json.loads(options.hint.read_text())["blocks"] if options.hint else []
    known, hinted = chosen_by(case, hint), check(case, hint) if hint else None
    parts = kept["score"][: options.parts]
    assert [row["part"] for row in parts] == PARTS[: options.parts] and all(row["proven"] for row in parts)
    score, exact, known, spent = solve(case, options.seconds, options.workers, parts, known, hinted)
    result = {
        "case": options.case.stem,
        "solver": f"OR-tools CP-SAT {ortools.__version__}",
        "date": datetime.date.today().isoformat(),
        "seconds": round(kept["seconds"] + spent),
        "score": score,
        "blocks": exact.blocks(known),
    }
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
