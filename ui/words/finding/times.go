package finding

import (
	"policybench/signing/report"
)

// timeWords are about the times that stand beside a request.
var timeWords = map[report.Code]template{
	report.CodeAnswered:     {"a time stands beside the request", "a judges as of then"},
	report.CodeClockDiffers: {"two clocks disagree« by {3|span}: the server says {1|date}, the text {2|date}»", "expiries are compared with the server's clock: set the wrong one right"},
}

// timeVariants are what an answer's time says of the expiry.
var timeVariants = map[Variant]template{
	{report.CodeAnswered, "ended"}:         {"it worked ({3}) on {2|date}, the policy expired on {6|date}, and it was refused ({5}) on {4|date}", "the expiry ended it: sign again, or ask for a new link"},
	{report.CodeAnswered, "refused-after"}: {"it was refused ({5}) on {4|date}, after the policy had expired on {6|date}", "the expiry explains that answer"},
	{report.CodeAnswered, "refused-ahead"}: {"it was refused ({5}) on {4|date}, before the policy expires on {6|date}", "the expiry does not explain that answer: look at the other findings"},
	{report.CodeAnswered, "worked-after"}:  {"it worked ({3}) on {2|date}, although the policy expired on {6|date}", "a cache answered, or one of the clocks is wrong"},
	{report.CodeAnswered, "alive-then"}:    {"on {2|date}, the time beside it, the policy had not expired", "judge as of then to see what was wrong at that time"},
}
