package finding

import (
	"policybench/signing/report"
)

// carrierWords are about what a text did to the pair on its way.
var carrierWords = map[report.Code]template{
	report.CodeHTMLEscaped:      {"&amp; or the like stands where & belongs, so what follows is not read", "write & in a bare URL; &amp; is for HTML only"},
	report.CodeLineBreak:        {"a line break cuts the link", "join the lines"},
	report.CodeWhitespace:       {"a space cuts the link in two", "take the space out"},
	report.CodeQuotes:           {"quotes became part of the value", "take the quotes out"},
	report.CodeEqualsInTask:     {"the security task is not written as documented«: {1} where {2} belongs»", "write security=policy:…,signature:…"},
	report.CodeCommaMissing:     {"the comma between policy and signature is missing in the security task", "write security=policy:…,signature:…"},
	report.CodeInFragment:       {"policy and signature stand behind a #, which a browser never sends", "put ? in place of #"},
	report.CodeNoQuestionMark:   {"the query begins without ?", "put ? in front of the first parameter"},
	report.CodeTaskAfterHandle:  {"a task stands behind the handle, where it is not read", "put tasks in front of the handle"},
	report.CodeParameterCase:    {"«{1} »is not written as documented", "«write {2}: »policy, signature and security are lower case"},
	report.CodeNestedNotEncoded: {"a URL inside the URL is not encoded: the outer one takes &signature for its own", "percent-encode the inner URL, with its & as %26"},

	report.CodeDuplicateParameter: {"a parameter stands in the link twice«: {1}»", "keep one: which of them counts is undocumented"},
	report.CodeInputTruncated:     {"the text is longer than 1 MiB, the rest was not read", "paste the part with the link"},
	report.CodeSecretExposed:      {"an app secret stands in this text", "do not pass the text on; make a new secret in the Developer Portal, which ends all that was signed with the old one"},
}
