// Package headline says what one report comes to: its headline, its four answers, why a
// link does not work.
//
//	headline.Line(r, at)         // "expired: 11 months ago, on 30 Nov 2025 at …"
//	headline.Say(r, at, zone)    // the same in sentences
//	headline.Answers(r, at)      // what made each answer, or would settle it
//
// Which finding a report is about is not decided here: see [report.Report.Foremost].
package headline
