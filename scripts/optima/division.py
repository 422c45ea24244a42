"""Solves one division of tasks exactly, for each of the three aims: first what does not fit, then the cost.

    python division.py ../../src/domain/tests/optima/divisions/30x80-75.json --seconds 300

Reads a division as the app keeps it, and writes what was found with the bounds beside the cases, under
results/. See README.md for what is compared and what is proven.
"""

import argparse
import datetime
import json
import math
import pathlib
import time

import ortools
from ortools.sat.python import cp_model

MONTHS = ["august", "september", "october", "november", "december", "january"]
MONTHS += ["february", "march", "april", "may", "june", "july"]
WEEKS = dict(zip(MONTHS, [2, 4, 4, 4, 3, 4, 3, 4, 3, 3, 4, 2]))
PERIOD = dict(zip(MONTHS, [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4]))
PERIODS = 5
NOT_OF_THE_BOARD = {"childcare", "volunteer", "lio-trainee", "student"}
AIMS = {
    "best-fit": {"extra": 240, "peak": 1, "wish": 4, "uneven": 1, "change": 0},
    "most-even": {"extra": 240, "peak": 1, "wish": 1, "uneven": 4, "change": 0},
    "least-change": {"extra": 240, "peak": 1, "wish": 1, "uneven": 1, "change": 8},
}


def spread(months, minutes):
    """Minutes by period, in proportion to school weeks, rounded on the sum so far."""
    months = [month for month in MONTHS if month in months] or MONTHS
    total, before, given, found = sum(WEEKS[month] for month in months), 0, 0, [0] * PERIODS
    for month in months:
        before += WEEKS[month]
        found[PERIOD[month]] += minutes * before // total - given
        given = minutes * before // total
    return found


class Case:
    """The division, read by the rules as they are written, without a look at how the domain reads it."""

    def __init__(self, division):
        self.division = division
        self.people = sorted(division["colleagues"], key=lambda who: who["id"])
        self.tasks = {task["id"]: task for task in division["tasks"]}
        self.jobs = [task for _, task in sorted(self.tasks.items()) if self.is_divided(task)]
        self.place = {who["id"]: at for at, who in enumerate(self.people)}
        self.room = [self.minutes_of(who["room"], division["rooms"]) for who in self.people]
        weeks = [sum(WEEKS[month] for month in MONTHS if PERIOD[month] == at) for at in range(PERIODS)]
        self.peak = [[room * of_period * 3 // 80 for of_period in weeks] for room in self.room]
        self.fixed = [[0] * PERIODS for _ in self.people]
        for task in self.tasks.values():
            if task["kind"] == "task" and task["holders"]:
                each = math.ceil(self.minutes_left(task) / len(task["holders"]))
                for who in task["holders"]:
                    own = self.fixed[self.place[who]]
                    own[:] = [sum(pair) for pair in zip(own, spread(task["months"], each))]

    @staticmethod
    def is_divided(task):
        return task["kind"] == "task" and task["fixed"] is None and task["verdict"] != "stop"

    @staticmethod
    def minutes_of(size, labels):
        return size["minutes"] if "minutes" in size else labels[size["label"]]

    def minutes_left(self, task):
        minutes = max(self.minutes_of(task["size"], self.division["sizes"]), 1)
        match task["verdict"]:
            case "stop":
                return 0
            case {"smaller": {"freed": freed}}:
                return max(minutes - freed, 1)
        return minutes

    @staticmethod
    def parts(task):
        return task["most_people"] if task["may_share"] else 1

    def part_minutes(self, task):
        return math.ceil(self.minutes_left(task) / self.parts(task))

    def may(self, task, who):
        assert who["lead"] is None and who["role"] not in {"career-changer", "lio-employee"}, "not in this model"
        match task["qualification"]:
            case "group" if who["role"] != "teacher":
                return False
            case {"subject": {"subject": subject}} if who["role"] != "teacher":
                if who["role"] != "subject-teacher" or who["subject"] != subject:
                    return False
        if task["certificate"] and task["certificate"] not in who["certificates"]:
            return False
        if task["weekday"] and who["days"] and task["weekday"] not in who["days"]:
            return False
        for pair in self.division["apart"]:
            if task["id"] in pair.values():
                other = pair["other"] if pair["one"] == task["id"] else pair["one"]
                if who["id"] in self.tasks[other]["holders"]:
                    return False
        match task["verdict"]:
            case {"hand-over": {"to": to}}:
                return who["role"] == to
        if task["group"] and task["group"] not in who["groups"]:
            return False
        return who["role"] not in NOT_OF_THE_BOARD

    def most_each(self, task, people):
        if not task["group"] or isinstance(task["verdict"], dict) and "hand-over" in task["verdict"]:
            return self.parts(task)
        return math.ceil(self.parts(task) / max(people, 1))

    @staticmethod
    def step(task, who):
        wishes = who["wishes"]
        if wishes is None:
            return 1
        if wishes["drop"] == task["id"]:
            return 0
        return 1 + (task["id"] in wishes["good"]) + (task["id"] in wishes["like"])


class Exact:
    """Parts of tasks by person; who is on a task; peaks and unevenness by person."""

    def __init__(self, case, weights):
        self.case, self.model, self.x = case, cp_model.CpModel(), {}
        model, locked = self.model, {(row["task"], row["colleague"]): row["parts"] for row in case.division["locks"]}
        done = {row["task"] for row in case.division["last_year"]}
        did = {(row["task"], row["colleague"]) for row in case.division["last_year"]}
        load = [[sum(own)] for own in case.fixed]
        periods = [[[minutes] for minutes in own] for own in case.fixed]
        of_locks, on, cost, unfit = [sum(own) for own in case.fixed], {}, [], []
        for task in case.jobs:
            people = [at for at, who in enumerate(case.people) if case.may(task, who)]
            minutes, parts, most = case.part_minutes(task), case.parts(task), case.most_each(task, len(people))
            best = max((case.step(task, case.people[at]) for at in people), default=0)
            by_period, all_on = spread(task["months"], minutes), []
            for at in people:
                who = case.people[at]
                least = locked.get((task["id"], who["id"]), 0)
                name = f"{task['id']} {who['id']}"
                x = self.x[task["id"], at] = model.new_int_var(least, most, name)
                of_locks[at] += least * minutes
                if most == 1:
                    y = x
                else:
                    y = model.new_bool_var("")
                    model.add(x <= most * y)
                    model.add(x >= y)
                on[task["id"], at] = y
                all_on.append(y)
                load[at].append(minutes * x)
                for period, more in zip(periods[at], by_period):
                    if more:
                        period.append(more * x)
                weight = weights["wish"] * (best - case.step(task, who))
                if task["id"] in done and (task["id"], who["id"]) not in did:
                    weight += weights["change"]
                if weight:
                    cost.append(weight * minutes * x)
            placed = sum(self.x[task["id"], at] for at in people)
            model.add(placed <= parts)
            unfit.append(minutes * (parts - placed))
            least_people = math.ceil(parts / most)
            if len(all_on) > least_people:
                extra = model.new_int_var(0, len(all_on), "")
                model.add(extra >= sum(all_on) - least_people)
                cost.append(weights["extra"] * extra)
        for pair in case.division["apart"]:
            for at in range(len(case.people)):
                if (pair["one"], at) in on and (pair["other"], at) in on:
                    model.add_at_most_one(on[pair["one"], at], on[pair["other"], at])
        for at, room in enumerate(case.room):
            model.add(sum(load[at]) <= max(room, of_locks[at]))
            assert room > 0 and of_locks[at] <= room, "not in this model"
            # The largest over all numbers of tenths; see `uneven` in the domain.
            uneven = model.new_int_var(0, 20 * room, "")
            for tenths in range(1, 11):
                model.add(20 * uneven >= 20 * tenths * sum(load[at]) - room * tenths * (tenths + 1))
            cost.append(weights["uneven"] * uneven)
            for period, most in zip(periods[at], case.peak[at]):
                if len(period) > 1:
                    above = model.new_int_var(0, 20 * room, "")
                    model.add(above >= sum(period) - most)
                    cost.append(weights["peak"] * above)
        self.cost, self.unfit = sum(cost), sum(unfit)

    def shares(self, solver):
        rows = [(task, at, solver.value(x)) for (task, at), x in self.x.items() if solver.value(x)]
        people = self.case.people
        return [{"task": task, "colleague": people[at]["id"], "parts": parts} for task, at, parts in sorted(rows)]


def solve(case, aim, seconds, workers, ours):
    """The parts of the score in their order, and the shares of the best division found."""
    exact, score, known, proven, start = Exact(case, AIMS[aim]), [], ours, True, time.monotonic()
    for part, goal in (("unfit_minutes", exact.unfit), ("cost", exact.cost)):
        exact.model.clear_hints()
        parts = {(row["task"], case.place[row["colleague"]]): row["parts"] for row in known or []}
        if known:
            for key, var in exact.x.items():
                exact.model.add_hint(var, parts.get(key, 0))
        exact.model.minimize(goal)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = workers
        solver.parameters.random_seed = 1
        solver.parameters.max_time_in_seconds = max(seconds - (time.monotonic() - start), seconds / 2)
        status = solver.solve(exact.model)
        assert status in (cp_model.OPTIMAL, cp_model.FEASIBLE), solver.status_name(status)
        found, bound = round(solver.objective_value), math.ceil(solver.best_objective_bound - 1e-6)
        proven = proven and status == cp_model.OPTIMAL
        known = exact.shares(solver)
        score.append({"part": part, "found": found, "bound": bound, "proven": proven})
        print(f"{aim} {part}: {found} bound {bound} {solver.status_name(status)}", flush=True)
        exact.model.add(goal <= found)
    return {"aim": aim, "seconds": round(time.monotonic() - start), "score": score, "shares": known}


def check(case, proposal):
    """The score of a proposal of ours in this model; fails where the proposal is not in it."""
    exact = Exact(case, AIMS[proposal["aim"]])
    parts = {}
    for row in proposal["placed"]:
        share = row["share"]
        parts[share["task"], case.place[share["colleague"]]] = share["parts"]
    missing = parts.keys() - exact.x.keys()
    assert not missing, f"not in the model: {missing}"
    for key, var in exact.x.items():
        exact.model.add(var == parts.get(key, 0))
    exact.model.minimize(exact.cost)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(exact.model)
    assert status == cp_model.OPTIMAL, f"not a division of the model: {solver.status_name(status)}"
    return {"unfit_minutes": solver.value(exact.unfit), "cost": solver.value(exact.cost)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("case", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=300, help="for each aim")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--ours", type=pathlib.Path, help="a folder with proposals of ours, to begin with")
    parser.add_argument("--check", type=pathlib.Path, help="a folder with proposals of ours: are they in the model?")
    options = parser.parse_args()
    case = Case(json.loads(options.case.read_text()))

    def ours(folder, aim):
        return json.loads((folder / f"{options.case.stem}-{aim}.json").read_text())

    if options.check:
        for aim in AIMS:
            proposal = ours(options.check, aim)
            score = check(case, proposal)
            assert score == proposal["score"], (aim, score, proposal["score"])
        print(f"{options.case.stem}: in the model, with the same scores")
        return
    aims = []
    for aim in AIMS:
        known = [row["share"] for row in ours(options.ours, aim)["placed"]] if options.ours else None
        aims.append(solve(case, aim, options.seconds, options.workers, known))
    result = {
        "case": options.case.stem,
        "solver": f"OR-tools CP-SAT {ortools.__version__}",
        "date": datetime.date.today().isoformat(),
        "aims": aims,
    }
    path = options.case.parent / "results" / options.case.name
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
