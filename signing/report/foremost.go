package report

// Foremost is the finding that a report is about: the first problem that made the
// verdict, else the first problem, also of an inner pair, else a warning, else one of
// the notes that change how a link is read.
func (r Report) Foremost() (Finding, bool) {
	for _, f := range r.Findings {
		if f.Level == Problem && verdictOf(f.Code) == r.Verdict {
			return f, true
		}
	}
	for _, level := range []Level{Problem, Warning} {
		if f, ok := r.First(level); ok {
			return f, true
		}
	}
	for _, f := range r.Findings {
		if f.Code.Telling() {
			return f, true
		}
	}
	return Finding{}, false
}

// First is the first finding of a level, here or in a pair inside. That a policy lives
// long is none: who reads of a link reads its expiry anyway.
func (r Report) First(level Level) (Finding, bool) {
	for _, f := range r.Findings {
		if f.Level == level && f.Code != CodeExpiresFar {
			return f, true
		}
	}
	for _, inner := range r.Inner {
		if f, ok := inner.First(level); ok {
			return f, true
		}
	}
	return Finding{}, false
}

// MissingHalf is the finding that makes a report unsigned, whatever else is wrong; first
// where none does.
func (r Report) MissingHalf(first Finding) Finding {
	if verdictOf(first.Code) == Unsigned {
		return first
	}
	for _, f := range r.Findings {
		if f.Code.Half() {
			return f
		}
	}
	return first
}

// Half reports whether a code says which half of a pair is missing, or that both are.
func (c Code) Half() bool {
	switch c {
	case CodeUnsigned, CodeIncompletePair, CodePolicyMissing, CodeSignatureMissing:
		return true
	}
	return false
}

// Telling reports whether a note is worth a headline where nothing worse is there.
func (c Code) Telling() bool {
	switch c {
	case CodeServerMessage, CodeOtherService, CodeProxied, CodeDeleteOnCDN, CodeUnsigned:
		return true
	}
	return false
}

// verdictOf is the verdict that a problem makes by itself, None where it makes none.
//
//go:noinline
func verdictOf(code Code) Verdict {
	switch code {
	case CodeExpired:
		return Expired
	case CodeSignatureMismatch:
		return Mismatch
	case CodeUnsigned, CodeInitFormIgnored, CodeViewerAttributes, CodePlaceholder:
		return Unsigned
	case CodeCallDenied, CodeHandleDiffers, CodeHandleIsAPIKey, CodeSourceDenied, CodeAPIKeyMissing, CodeDeleteOnCDN:
		return Denied
	case CodeExpiryMissing, CodeExpiryInvalid, CodeExpiryTooLarge,
		// the values
		CodeBOM, CodeDoubleBase64, CodeDoublePercentEncoded, CodeIncompletePair, CodeJSONNotEncoded, CodePaddingExtra,
		CodePaddingMissing, CodePlusBecameSpace, CodePolicyMissing, CodePolicyNotBase64, CodePolicyNotJSON,
		CodePolicyNotObject, CodePolicyTruncated, CodeSecurityObject, CodeSignatureLength, CodeSignatureMissing,
		CodeSignatureNotHex, CodeSignatureUppercase, CodeSlashInTask, CodeStandardBase64, CodeSwappedValues,
		// on the way
		CodeCommaMissing, CodeDuplicateParameter, CodeEqualsInTask, CodeHTMLEscaped, CodeInFragment, CodeInputTruncated,
		CodeLineBreak, CodeNestedNotEncoded, CodeNoQuestionMark, CodeParameterCase, CodeQuotes, CodeTaskAfterHandle, CodeWhitespace:
		return Malformed
	}
	return None
}
