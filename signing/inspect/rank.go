package inspect

import (
	"cmp"
	"slices"
	"strings"
)

// order is the order in which problems are told: first what keeps the pair from
// arriving, then what the other verdicts stand on, in their order, then the rest.
// The first problem becomes the headline's fact.
var order = rankTable(
	// on the way
	CodePlaceholder, CodeNestedNotEncoded, CodeInitFormIgnored, CodeViewerAttributes, CodeSecurityObject, CodeIncompletePair,
	CodeHTMLEscaped, CodeInFragment, CodeNoQuestionMark, CodeTaskAfterHandle, CodeEqualsInTask, CodeCommaMissing, CodeParameterCase,
	CodeLineBreak, CodeWhitespace, CodeQuotes, CodeDoublePercentEncoded, CodePlusBecameSpace, CodeSlashInTask,
	// the values
	CodeSwappedValues, CodePolicyMissing, CodeSignatureMissing, CodePolicyTruncated, CodeJSONNotEncoded,
	CodeDoubleBase64, CodePaddingMissing, CodeStandardBase64, CodePolicyNotBase64, CodeBOM, CodePolicyNotObject,
	CodePolicyNotJSON, CodeSignatureNotHex, CodeSignatureLength, CodeExpiryMissing, CodeExpiryInvalid,
	CodeExpiryTooLarge,
	// the verdicts
	CodeSignatureMismatch, CodeExpired, CodeDeleteOnCDN, CodeAPIKeyMissing, CodeCallDenied, CodeHandleIsAPIKey,
	CodeHandleDiffers, CodeSourceDenied, CodeUnsigned,
	// the rest
	CodeSecretExposed, CodeExpiryInMilliseconds, CodeKeyMisspelled, CodeCallWrongCase,
	CodeCallUnknown, CodeSizeRange, CodePatternInvalid, CodeDuplicateParameter, CodeServerMessage,
	CodeOtherService,
)

func rankTable(codes ...Code) map[Code]int {
	table := make(map[Code]int, len(codes))
	for i, c := range codes {
		table[c] = i - len(codes)
	}
	return table
}

// sortFindings puts problems first, then warnings, then notes. Codes without a
// rank keep the order in which they were found, behind those with one.
func sortFindings(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		if c := cmp.Compare(levelRank(a.Level), levelRank(b.Level)); c != 0 {
			return c
		}
		if c := cmp.Compare(order[a.Code], order[b.Code]); c != 0 || a.Code != CodePlaceholder {
			return c
		}
		return cmp.Compare(partRank(a.Part), partRank(b.Part))
	})
}

// partRank tells of the pair before it tells of the link around it.
func partRank(part string) int {
	if strings.HasPrefix(part, "link") {
		return 1
	}
	return 0
}

func levelRank(l Level) int {
	switch l {
	case Problem:
		return 0
	case Warning:
		return 1
	}
	return 2
}
