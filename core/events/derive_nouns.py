#!/usr/bin/env python3
"""Derives resources/lang/en/events_nouns.tsv from WordNet 3.0 (Debian's wordnet-base), standard library only.

usage: derive_nouns.py [/usr/share/wordnet] > resources/lang/en/events_nouns.tsv

A row is: lemma, share of its uses (0..99, by WordNet's sense counts, smoothed by sense rank) whose sense is an act, event,
process or phenomenon; the same share for communication; for states and feelings; the verb it is derived from, or nothing.
Rows are sorted by lemma. Single words only, and only those of which at least a tenth names something that happens.
"""
import collections
import os
import sys

HAPPENING = {4, 11, 19, 22}  # noun.act, noun.event, noun.phenomenon, noun.process
COMMUNICATION = {10}
STATE = {12, 26}  # noun.feeling, noun.state


def sense_counts(folder):
    counts = collections.Counter()
    with open(os.path.join(folder, "cntlist.rev"), encoding="ascii") as lines:
        for line in lines:
            key, _, count = line.split()
            lemma, rest = key.split("%")
            if rest.startswith("1:"):
                counts[lemma, int(rest.split(":")[1]), int(rest.split(":")[2])] += int(count)
    return counts


def synsets(folder):
    """offset -> (lexicographer file, {word: lex_id}, [(verb offset, source word, target word)])"""
    found, verbs = {}, {}
    with open(os.path.join(folder, "data.verb"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("  "):
                continue
            field = line.split()
            verbs[field[0]] = [field[4 + 2 * i] for i in range(int(field[3], 16))]
    with open(os.path.join(folder, "data.noun"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("  "):
                continue
            field = line.split(" | ")[0].split()
            n = int(field[3], 16)
            words = [field[4 + 2 * i] for i in range(n)]
            ids = {field[4 + 2 * i].lower(): int(field[5 + 2 * i], 16) for i in range(n)}
            at, derived = 4 + 2 * n, []
            for i in range(int(field[at])):
                symbol, offset, pos, ends = field[at + 1 + 4 * i: at + 5 + 4 * i]
                if symbol == "+" and pos == "v" and ends != "0000":
                    derived.append((words[int(ends[:2], 16) - 1].lower(), verbs[offset][int(ends[2:], 16) - 1].lower()))
            found[field[0]] = (int(field[1]), ids, derived)
    return found


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"
    counts, nouns = sense_counts(folder), synsets(folder)
    print("# Derived by core/events/derive_nouns.py from WordNet 3.0, Copyright 2006 Princeton University; see events_wordnet.LICENSE.")
    print("# noun\tact, event, process, phenomenon (0..99)\tcommunication\tstate, feeling\tverb")
    with open(os.path.join(folder, "index.noun"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("  "):
                continue
            field = line.split()
            lemma, pointers = field[0], int(field[3])
            if not lemma.replace("-", "").isalpha() or not lemma.isascii():
                continue
            weight, total, verb = collections.Counter(), 0.0, collections.Counter()
            for rank, offset in enumerate(field[6 + pointers:]):
                lex, ids, derived = nouns[offset]
                w = counts[lemma, lex, ids.get(lemma, 0)] + 1.0 / (1 + rank)
                total += w
                weight["h" if lex in HAPPENING else "c" if lex in COMMUNICATION else "s" if lex in STATE else "-"] += w
                for word, target in derived:
                    if word == lemma and target.isalpha() and (lex in HAPPENING or lex in COMMUNICATION or lex in STATE):
                        verb[target] += w
            share = [min(99, round(100 * weight[x] / total)) for x in "hcs"]
            if share[0] >= 10 or (share[1] >= 30 and verb) or (share[2] >= 30 and verb):
                best = lemma if lemma in verb else min(verb, key=lambda v: (-verb[v], v)) if verb else ""
                print(lemma, *share, best, sep="\t")


main()
