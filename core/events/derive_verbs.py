#!/usr/bin/env python3
"""Derives resources/lang/en/events_verbs.tsv from WordNet 3.0 (Debian's wordnet-base), standard library only.

usage: derive_verbs.py [/usr/share/wordnet] > resources/lang/en/events_verbs.tsv

A row is a verb that wants an object: by WordNet's sense counts, less than a twentieth of its uses have a sentence frame
without one. Sorted; single words only.
"""
import collections
import os
import sys

# WordNet's numbers of sentence frames that hold no object ("Somebody ----s PP").
WITHOUT_OBJECT = {1, 2, 3, 4, 6, 7, 12, 13, 22, 23, 27}
LEAST_USES = 3


def sense_counts(folder):
    counts = collections.Counter()
    with open(os.path.join(folder, "cntlist.rev"), encoding="ascii") as lines:
        for line in lines:
            key, _, count = line.split()
            lemma, rest = key.split("%")
            sense = rest.split(":")
            if sense[0] == "2":
                counts[lemma, int(sense[1]), int(sense[2])] += int(count)
    return counts


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"
    counts, uses, without = sense_counts(folder), collections.Counter(), collections.Counter()
    with open(os.path.join(folder, "data.verb"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("  "):
                continue
            field = line.split(" | ")[0].split()
            words = int(field[3], 16)
            at = 5 + 2 * words + 4 * int(field[4 + 2 * words])
            frames = [(int(field[at + 2 + 3 * i]), int(field[at + 3 + 3 * i], 16)) for i in range(int(field[at]))]
            for i in range(words):
                lemma = field[4 + 2 * i].lower()
                weight = counts[lemma, int(field[1]), int(field[5 + 2 * i], 16)] + 0.5
                uses[lemma] += weight
                if any(frame in WITHOUT_OBJECT and word in (0, i + 1) for frame, word in frames):
                    without[lemma] += weight
    print("# Derived by core/events/derive_verbs.py from WordNet 3.0, Copyright 2006 Princeton University; see events_wordnet.LICENSE.")
    print("# verbs that want an object")
    for lemma in sorted(uses):
        if lemma.isalpha() and lemma.isascii() and uses[lemma] >= LEAST_USES and without[lemma] < uses[lemma] / 20:
            print(lemma)


main()
