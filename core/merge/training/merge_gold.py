#!/usr/bin/env python3
"""Turn gold articles (JSON Lines, perhaps gzipped) into the plain text that fit_merge reads.

usage: merge_gold.py GOLD.jsonl[.gz] [SPLIT] > FILE

Of each article: "doc ID DATE BYTES TITLE-BYTES", its title and its text, then a line "event BEGIN END CLUSTER" for each mention, in bytes.
"""
import gzip, json, sys


def main(path, split=None):
    with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")) as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    out = sys.stdout.buffer
    for article in articles:
        if split and article.get("split") != split:
            continue
        text, title = article["text"], (article.get("title") or "").encode()
        data = text.encode()
        before = [0]
        for character in text:
            before.append(before[-1] + len(character.encode()))
        out.write(b"doc %s %s %d %d\n" % (str(article["doc"]).encode(), ((article.get("dct") or "")[:10] or "-").encode(), len(data), len(title)))
        out.write(title + b"\n" + data + b"\n")
        for event in article["events"]:
            cluster = str(event.get("cluster") or "%s#%s" % (article["doc"], event["id"])).replace(" ", "_")
            out.write(b"event %d %d %s\n" % (before[event["start"]], before[event["end"]], cluster.encode()))


if __name__ == "__main__":
    main(*sys.argv[1:3])
