package triage

import (
	"cmp"
	"slices"
	"sort"

	"policybench/signing/report"
)

// Part is how many items have one result.
type Part struct {
	Result Result
	Code   report.Code // of all of them, empty where they differ
	Count  int
}

// Tally counts items. Links are those that are no remarks.
type Tally struct {
	Links, Refused, WorksBut, Unsigned, Unchecked, Fine, Remarks int

	Refusals, Excesses []Part // the most first, then by rank
}

// Count counts items by outcome.
func Count(items []Item) Tally {
	var t Tally
	for _, it := range items {
		t.Add(it)
	}
	return t
}

// Add counts one more item.
func (t *Tally) Add(it Item) {
	switch it.Outcome {
	case Refused:
		t.Refused++
		t.Refusals = addTo(t.Refusals, it)
	case WorksBut:
		t.WorksBut++
		t.Excesses = addTo(t.Excesses, it)
	case Unsigned:
		t.Unsigned++
	case Unchecked:
		t.Unchecked++
	case Fine:
		t.Fine++
	default:
		t.Remarks++
		return
	}
	t.Links++
}

// Join adds another tally.
func (t *Tally) Join(other Tally) {
	t.Links += other.Links
	t.Refused += other.Refused
	t.WorksBut += other.WorksBut
	t.Unsigned += other.Unsigned
	t.Unchecked += other.Unchecked
	t.Fine += other.Fine
	t.Remarks += other.Remarks
	t.Refusals = merged(t.Refusals, other.Refusals)
	t.Excesses = merged(t.Excesses, other.Excesses)
}

func merged(parts, others []Part) []Part {
	for _, p := range others {
		parts = addPart(parts, p)
	}
	return parts
}

func addTo(parts []Part, it Item) []Part { return addPart(parts, Part{it.Result, it.Cause.Code, 1}) }

func addPart(parts []Part, p Part) []Part {
	at := slices.IndexFunc(parts, func(o Part) bool { return o.Result == p.Result })
	if at < 0 {
		at = len(parts)
		parts = append(parts, Part{p.Result, p.Code, 0})
	}
	parts[at].Count += p.Count
	if parts[at].Code != p.Code {
		parts[at].Code = ""
	}
	sort.SliceStable(parts, func(i, j int) bool {
		a, b := parts[i], parts[j]
		return cmp.Or(b.Count-a.Count, slices.Index(order, a.Result)-slices.Index(order, b.Result)) < 0
	})
	return parts
}
