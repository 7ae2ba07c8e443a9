package reply

import (
	"policybench/signing/report"
	"policybench/ui/words/finding"
)

// timeLetters say the same in a reply.
var timeLetters = map[report.Code]letter{
	report.CodeAnswered:     {"a time stands beside the request", "compare it with the expiry", false},
	report.CodeClockDiffers: {"two clocks disagree« by {3|span}»", "check the clock of the machine that signs: Filestack compares an expiry with its own", false},
}

var timeLetterVariants = map[finding.Variant]letter{
	{Code: report.CodeAnswered, Arg: "ended"}:         {"the times in your text show the same: it still worked ({3}) on {2|date}, it expired on {6|date}, and it was refused ({5}) on {4|date}", "", false},
	{Code: report.CodeAnswered, Arg: "refused-after"}: {"the times in your text fit that: it was refused ({5}) on {4|date}, after its expiry on {6|date}", "", false},
	{Code: report.CodeAnswered, Arg: "refused-ahead"}: {"it was refused on {4|date}, before its expiry on {6|date}, so the expiry does not explain that answer", "", false},
	{Code: report.CodeAnswered, Arg: "worked-after"}:  {"it worked on {2|date}, although its policy expired on {6|date}", "check whether a cache answered, and the clocks of both machines", false},
	{Code: report.CodeAnswered, Arg: "alive-then"}:    {"the policy had not expired on {2|date}, the time beside it", "send us the text of the answer of that time", false},
}
