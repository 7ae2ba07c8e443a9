package words

import "policybench/signing/report"

// timeWords are about the times that stand beside a request.
var timeWords = map[report.Code]template{
	report.CodeAnswered:     {"a time stands beside the request", "a judges as of then"},
	report.CodeClockDiffers: {"two clocks disagree« by {3|span}: the server says {1|date}, the text {2|date}»", "expiries are compared with the server's clock: set the wrong one right"},
}

// timeVariants are what an answer's time says of the expiry.
var timeVariants = map[variant]template{
	{report.CodeAnswered, "ended"}:         {"it worked ({3}) on {2|date}, the policy expired on {6|date}, and it was refused ({5}) on {4|date}", "the expiry ended it: sign again, or ask for a new link"},
	{report.CodeAnswered, "refused-after"}: {"it was refused ({5}) on {4|date}, after the policy had expired on {6|date}", "the expiry explains that answer"},
	{report.CodeAnswered, "refused-ahead"}: {"it was refused ({5}) on {4|date}, before the policy expires on {6|date}", "the expiry does not explain that answer: look at the other findings"},
	{report.CodeAnswered, "worked-after"}:  {"it worked ({3}) on {2|date}, although the policy expired on {6|date}", "a cache answered, or one of the clocks is wrong"},
	{report.CodeAnswered, "alive-then"}:    {"on {2|date}, the time beside it, the policy had not expired", "judge as of then to see what was wrong at that time"},
}

// timeLetters say the same in a reply.
var timeLetters = map[report.Code]letter{
	report.CodeAnswered:     {"a time stands beside the request", "compare it with the expiry", false},
	report.CodeClockDiffers: {"two clocks disagree« by {3|span}»", "check the clock of the machine that signs: Filestack compares an expiry with its own", false},
}

var timeLetterVariants = map[variant]letter{
	{report.CodeAnswered, "ended"}:         {"the times in your text show the same: it still worked ({3}) on {2|date}, it expired on {6|date}, and it was refused ({5}) on {4|date}", "", false},
	{report.CodeAnswered, "refused-after"}: {"the times in your text fit that: it was refused ({5}) on {4|date}, after its expiry on {6|date}", "", false},
	{report.CodeAnswered, "refused-ahead"}: {"it was refused on {4|date}, before its expiry on {6|date}, so the expiry does not explain that answer", "", false},
	{report.CodeAnswered, "worked-after"}:  {"it worked on {2|date}, although its policy expired on {6|date}", "check whether a cache answered, and the clocks of both machines", false},
	{report.CodeAnswered, "alive-then"}:    {"the policy had not expired on {2|date}, the time beside it", "send us the text of the answer of that time", false},
}
