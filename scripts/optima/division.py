"""Solves one division of tasks exactly, for each of the three aims: first what does not fit, then the cost.

    python division.py ../../src/rooms/division/model/tests/optima/divisions/30x80-75.json --seconds 300

Reads a division as the app keeps it, and writes what was found with the bounds beside the cases, under
results/. See README.md for what is compared and what is proven.
"""

import argparse
import datetime
import json
import math
import pathlib
import time

import highspy
import numpy

MONTHS = ["august", "september", "october", "november", "december", "january"]
MONTHS += ["february", "march", "april", "may", "june", "july"]
WEEKS = dict(zip(MONTHS, [2, 4, 4, 4, 3, 4, 3, 4, 3, 3, 4, 2]))
PERIOD = dict(zip(MONTHS, [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4]))
PERIODS = 5
NOT_OF_THE_BOARD = {"childcare", "volunteer", "lio-trainee", "student"}
AIMS = {
    "best-fit": {"extra": 240, "peak": 1, "wish": 4, "uneven": 1, "change": 0, "unequal": 48},
    "most-even": {"extra": 240, "peak": 1, "wish": 1, "uneven": 4, "change": 0, "unequal": 48},
    "least-change": {"extra": 240, "peak": 1, "wish": 1, "uneven": 1, "change": 8, "unequal": 48},
}


def group(name):
    """A group, however it is written."""
    return name.lower().removeprefix("groep").removeprefix("gr.").strip()


def rule(task):
    return task.get("people_rule", "at-most")


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
    """The division, read by the rules as they are written, without a look at how the model reads it."""

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

    def parts(self, task):
        match rule(task):
            case "exactly":
                return task["most_people"]
            case "everyone":
                return sum(self.may(task, who, barred=False) for who in self.people)
        return task["most_people"] if task["may_share"] else 1

    def part_minutes(self, task):
        size = self.minutes_left(task)
        return size if task.get("per_person") else math.ceil(size / self.parts(task))

    def may(self, task, who, barred=True):
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
            if barred and task["id"] in pair.values():
                other = pair["other"] if pair["one"] == task["id"] else pair["one"]
                if who["id"] in self.tasks[other]["holders"]:
                    return False
        match task["verdict"]:
            case {"hand-over": {"to": to}}:
                return who["role"] == to
        if task["group"] and group(task["group"]) not in map(group, who["groups"]):
            return False
        return who["role"] not in NOT_OF_THE_BOARD

    def most_each(self, task, people):
        if rule(task) != "at-most":
            return 1
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
        self.case, self.model, self.x = case, highspy.Highs(), {}
        self.model.setOptionValue("output_flag", False)
        model, locked = self.model, {(row["task"], row["colleague"]): row["parts"] for row in case.division["locks"]}
        done = {row["task"] for row in case.division["last_year"]}
        did = {(row["task"], row["colleague"]) for row in case.division["last_year"]}
        load, periods = [[] for _ in case.people], [[[] for _ in range(PERIODS)] for _ in case.people]
        of_locks, on, cost, placed_minutes = [sum(own) for own in case.fixed], {}, [], []
        self.all_minutes = 0
        for task in case.jobs:
            people = [at for at, who in enumerate(case.people) if case.may(task, who)]
            minutes, parts, most = case.part_minutes(task), case.parts(task), case.most_each(task, len(people))
            best = max((case.step(task, case.people[at]) for at in people), default=0)
            by_period, all_on = spread(task["months"], minutes), []
            self.all_minutes += minutes * parts
            for at in people:
                who = case.people[at]
                # What everyone does, everyone has.
                least = 1 if rule(task) == "everyone" else locked.get((task["id"], who["id"]), 0)
                x = self.x[task["id"], at] = self.whole(least, most)
                of_locks[at] += least * minutes
                y = x
                if most > 1:
                    y = self.whole(0, 1)
                    model.addConstr(x <= most * y)
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
            if people:
                placed = model.qsum([self.x[task["id"], at] for at in people])
                model.addConstr(placed <= parts)
                placed_minutes.append(minutes * placed)
            least_people = math.ceil(parts / most)
            self.evenly(task, people, minutes, all_on, most, weights, cost)
            if len(all_on) > least_people:
                extra = self.whole(0, len(all_on))
                model.addConstr(extra >= model.qsum(all_on) - least_people)
                cost.append(weights["extra"] * extra)
        for pair in case.division["apart"]:
            for at in range(len(case.people)):
                if (pair["one"], at) in on and (pair["other"], at) in on:
                    model.addConstr(on[pair["one"], at] + on[pair["other"], at] <= 1)
        for at, room in enumerate(case.room):
            fixed = sum(case.fixed[at])
            assert room > 0 and of_locks[at] <= room, "not in this model"
            total = self.whole(0, room)
            model.addConstr(total == model.qsum(load[at]) + fixed)
            # The largest over all numbers of tenths, rounded up; see `uneven` in the model.
            uneven = self.whole(0, 20 * room)
            for tenths in range(1, 11):
                model.addConstr(20 * uneven >= 20 * tenths * total - room * tenths * (tenths + 1))
            cost.append(weights["uneven"] * uneven)
            for period, before, most in zip(periods[at], case.fixed[at], case.peak[at]):
                above = self.whole(0, 20 * room)
                model.addConstr(above >= model.qsum(period) + before - most)
                cost.append(weights["peak"] * above)
        self.cost, self.placed = model.qsum(cost), model.qsum(placed_minutes)

    def evenly(self, task, people, minutes, on, most, weights, cost):
        """Of four parts, somebody has three and another the fourth, without having asked for it.

        With fewer than four parts every spread is even; more than four are not in these cases.
        """
        case, parts = self.case, self.case.parts(task)
        if rule(task) != "at-most" or parts < 4 or most < 3:
            return
        assert parts == 4, "not in this model"
        for at in people:
            if case.step(task, case.people[at]) > 1:
                continue
            has_three = self.whole(0, 1)
            self.model.addConstr(self.x[task["id"], at] <= 2 + 2 * has_three)
            uneven = self.whole(0, 1)
            for other, other_on in zip(people, on):
                if other != at:
                    self.model.addConstr(uneven >= has_three + other_on - 1)
            cost.append(weights["unequal"] * minutes * uneven)

    def whole(self, least, most):
        return self.model.addVariable(least, most, type=highspy.HighsVarType.kInteger)

    def run(self, seconds):
        """Solves; gives the status back."""
        # Minutes are whole: half a minute from the bound is the optimum.
        for name, value in (("mip_rel_gap", 0.0), ("mip_abs_gap", 0.5), ("time_limit", self.model.getRunTime() + seconds)):
            self.model.setOptionValue(name, value)
        self.model.run()
        return self.model.getModelStatus()

    def parts(self):
        values = self.model.getSolution().col_value
        return {key: round(values[x.index]) for key, x in self.x.items() if round(values[x.index])}


def solve_from(case, stored, seconds):
    """As `solve`, from a division that was found before, and with bounds that were proven without the even spread.

    The even spread only adds to the cost: it changes nothing to what fits, and what no division could cost less than before
    none costs less than now.
    """
    exact, start, aim = Exact(case, AIMS[stored["aim"]]), time.monotonic(), stored["aim"]
    unfit, before = stored["score"]
    assert unfit["proven"]
    parts = {(row["task"], case.place[row["colleague"]]): row["parts"] for row in stored["shares"]}
    keys = list(exact.x)
    indices = numpy.array([exact.x[key].index for key in keys], dtype=numpy.int32)
    values = numpy.array([parts.get(key, 0) for key in keys], dtype=float)
    exact.model.addConstr(exact.placed >= exact.all_minutes - unfit["found"])
    exact.model.setObjective(exact.cost, highspy.ObjSense.kMinimize)
    exact.model.setSolution(len(keys), indices, values)
    status = exact.run(seconds)
    info = exact.model.getInfo()
    assert info.primal_solution_status == 2, "no division found"
    found, bound = round(info.objective_function_value), max(math.ceil(info.mip_dual_bound - 1e-4), before["bound"])
    print(f"{aim} cost: {found} bound {bound} {status}", flush=True)
    cost = {"part": "cost", "found": found, "bound": bound, "proven": bound >= found}
    return {"aim": aim, "seconds": round(time.monotonic() - start), "score": [unfit, cost], "shares": shares(case, exact)}


def shares(case, exact):
    rows = sorted((task, case.people[at]["id"], parts) for (task, at), parts in exact.parts().items())
    return [{"task": task, "colleague": who, "parts": parts} for task, who, parts in rows]


def solve(case, aim, seconds):
    """The parts of the score in their order, and the shares of the best division found."""
    exact, score, proven, start = Exact(case, AIMS[aim]), [], True, time.monotonic()
    for part in ("unfit_minutes", "cost"):
        if part == "unfit_minutes":
            exact.model.setObjective(exact.placed, highspy.ObjSense.kMaximize)
        else:
            exact.model.setObjective(exact.cost, highspy.ObjSense.kMinimize)
        status = exact.run(seconds / 4 if part == "unfit_minutes" else seconds)
        info = exact.model.getInfo()
        assert info.primal_solution_status == 2, "no division found"
        found, bound = round(info.objective_function_value), info.mip_dual_bound
        if part == "unfit_minutes":
            exact.model.addConstr(exact.placed >= found)
            found, bound = exact.all_minutes - found, exact.all_minutes - bound
        bound = math.ceil(bound - 1e-4)
        proven = proven and bound >= found
        score.append({"part": part, "found": found, "bound": bound, "proven": proven})
        print(f"{aim} {part}: {found} bound {bound} {status}", flush=True)
    return {"aim": aim, "seconds": round(time.monotonic() - start), "score": score, "shares": shares(case, exact)}


def check(case, proposal):
    """The score of a proposal of ours in this model; fails where the proposal is not in it."""
    exact, parts = Exact(case, AIMS[proposal["aim"]]), {}
    for row in proposal["placed"]:
        share = row["share"]
        parts[share["task"], case.place[share["colleague"]]] = share["parts"]
    missing = parts.keys() - exact.x.keys()
    assert not missing, f"not in the model: {missing}"
    for key, x in exact.x.items():
        exact.model.addConstr(x == parts.get(key, 0))
    exact.model.setObjective(exact.cost, highspy.ObjSense.kMinimize)
    status = exact.run(60)
    assert status == highspy.HighsModelStatus.kOptimal, f"not a division of the model: {status}"
    task_minutes = {task["id"]: case.part_minutes(task) for task in case.jobs}
    placed = sum(task_minutes[task] * of_task for (task, _), of_task in parts.items())
    cost = round(exact.model.getInfo().objective_function_value)
    return {"unfit_minutes": exact.all_minutes - placed, "cost": cost}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("case", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=300, help="for each aim")
    parser.add_argument("--aims", nargs="*", default=list(AIMS), help="only these; the others stay as they are stored")
    parser.add_argument("--again", action="store_true", help="from what is stored, if only the even spread was added")
    parser.add_argument("--check", type=pathlib.Path, help="a folder with proposals of ours: are they in the model?")
    options = parser.parse_args()
    case = Case(json.loads(options.case.read_text()))
    if options.check:
        for aim in AIMS:
            proposal = json.loads((options.check / f"{options.case.stem}-{aim}.json").read_text())
            score = check(case, proposal)
            assert score == proposal["score"], (aim, score, proposal["score"])
        print(f"{options.case.stem}: in the model, with the same scores")
        return
    path = options.case.parent / "results" / options.case.name
    stored = {row["aim"]: row for row in json.loads(path.read_text())["aims"]} if path.exists() else {}

    def found(aim):
        return solve_from(case, stored[aim], options.seconds) if options.again else solve(case, aim, options.seconds)

    result = {
        "case": options.case.stem,
        "solver": f"HiGHS {highspy.Highs().version()}",
        "date": datetime.date.today().isoformat(),
        "aims": [
            found(aim) if aim in options.aims else stored[aim] for aim in AIMS
        ],
    }
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
