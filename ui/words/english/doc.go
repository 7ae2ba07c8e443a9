// Package english has what sentences of several rooms are put together with: joined names,
// numbers as words, the letter that a sentence begins with.
//
//	english.And([]string{"row 3", "row 5"})          // "row 3 and row 5"
//	english.Join("read", ": ", "rotate=deg:90")      // without glue where one is empty
//	english.Ranges([]int{1, 2, 3, 4, 9})             // "1–4 9"
//
// What it is given is safe to show already: see [policybench/ui/words.Value].
package english
