package everyday

import (
	"policybench/signing/report"
	"policybench/ui/words/finding"
	"policybench/ui/words/reply/table"
)

// writtenOf are the words about a fault in how a link is written.
func writtenOf(f *report.Finding) (fault, bool) {
	if says, ok := table.Find(writtenVariants, finding.Variant{Code: f.Code, Arg: finding.ArgOf(f.Args, f.Code)}); ok {
		return says.in(f.Args), true
	}
	says, ok := table.Find(written, f.Code)
	return says.in(f.Args), ok
}

// written are faults in how links are written, in everyday words.
var written = []entry[report.Code, fault]{
	// what gets into links on their way
	{report.CodeWhitespace, fault{"a space has got into the middle of it, probably while it was copied", &copying}},
	{report.CodeLineBreak, fault{"a line break has got into the middle of it, probably on its way through a mail", &copying}},
	{report.CodeInvisibleCharacter, fault{"a character that cannot be seen has got into it, probably while it was copied", &copying}},
	{report.CodeQuotes, fault{"quotation marks have got into it, probably while it was copied", &copying}},

	// what is missing, or there twice
	{report.CodeExpiryMissing, fault{"it does not say until when it may be used", &endless}},
	{report.CodeDuplicateParameter, fault{"a part of it stands there twice", &single}},
	{report.CodeAPIKeyMissing, fault{"the part that names the account is missing from it", &added}},

	// where its parts stand
	{report.CodeInFragment, fault{"its protection stands behind a #, and what stands there is never sent; a ? belongs there", &correct}},
	{report.CodeNoQuestionMark, fault{"the ? in front of its protection is missing", &correct}},
	{report.CodeTaskAfterHandle, fault{"a part of it stands behind the name of the file, where it is not read", &stays}},
	{report.CodePairUnread, fault{"its protection stands in a place where it is not read", &moved}},
	{report.CodePairBesideTask, fault{"its protection stands at its end, while in a link that also changes the file it belongs in front of the file's name, and whether it is read at the end is not documented", &moved}},
	{report.CodeInitFormIgnored, fault{"its protection stands in a place where newer versions of the upload program do not read it", &moved}},
	{report.CodeViewerAttributes, fault{"its protection stands in a place where the program that shows files does not read it", &moved}},
	{report.CodeSwappedValues, fault{"the two parts of its protection stand in each other's place", &stays}},
	{report.CodeNestedNotEncoded, fault{"a link stands inside of it as it is, so that their ends are mixed up", &stays}},
	{report.CodeDeleteOnCDN, fault{"it goes to an address that only shows files, and files are deleted at another address", &stays}},
	{report.CodeTasksOnAPIHost, fault{"it asks for a change of the file at an address that makes none", &stays}},

	// how they are spelled
	{report.CodeHostMisspelled, fault{"the website's name in it is misspelled«: it says {1}»«, and should say {2}»", &correct}},
	{report.CodeSchemeMisspelled, fault{"it does not begin with https://«, but with {1}»", &correct}},
	{report.CodeRouteUnknown, fault{"its address leads to nothing that is documented«: {1}»", &stays}},
	{report.CodeTaskUnknown, fault{"it asks for something that is not documented«: {1}»«, and {2} is most likely meant»", &stays}},
	{report.CodeOptionUnknown, fault{"it asks for something that is not documented«: {2}»«, and {3} is most likely meant»", &stays}},
	{report.CodeUnread, fault{"a part of it most likely belongs to nothing that is read«: {1}»", &stays}},
	{report.CodeParameterCase, fault{"a part of it does not have the name that it needs«: {1}»«, and {2} belongs there»", &stays}},
	{report.CodeEqualsInTask, fault{"its protection is not written as it has to be«: {1} stands where {2} belongs»", &stays}},
	{report.CodeCommaMissing, fault{"a comma is missing in its protection", &stays}},
	{report.CodeHandleLength, fault{"the name of the file in it is most likely not whole", &copying}},
	{report.CodeKeyLength, fault{"the part of it that names the account is most likely not right«: {1}»", &stays}},
	{report.CodeFileMissing, fault{"it does not name a file", &copying}},

	// how the protection is encoded
	{report.CodeDoublePercentEncoded, fault{"some signs of its protection are written twice over (%253D in place of =)", &stays}},
	{report.CodePlusBecameSpace, fault{"a + in its protection has become a space on its way", &mended}},
	{report.CodeSlashInTask, fault{"a / in its protection ends that too early", &mended}},
	{report.CodeStandardBase64, fault{"its protection holds + or /, where - and _ belong", &mended}},
	{report.CodePaddingMissing, fault{"the = at the end of a part of it is missing", &stays}},
	{report.CodePaddingExtra, fault{"there are too many = at the end of a part of it", &stays}},
	{report.CodeJSONNotEncoded, fault{"its permission is not encoded, as it has to be", &mended}},
	{report.CodeSecurityObject, fault{"its permission is not encoded, as it has to be", &mended}},
	{report.CodeDoubleBase64, fault{"its permission is encoded twice", &mended}},
	{report.CodeBOM, fault{"a character that cannot be seen stands in front of its permission", &mended}},
	{report.CodePolicyNotBase64, fault{"a part of it was damaged on its way, and cannot be read any more", &copying}},
	{report.CodePolicyNotJSON, fault{"a part of it was damaged on its way, and cannot be read any more", &copying}},
	{report.CodePolicyNotObject, fault{"its permission is not written as it has to be", &mended}},
	{report.CodeSignatureNotHex, fault{"a sign that cannot stand there has got into its protection«: {2}»", &copying}},
	{report.CodeSignatureLength, fault{"a part of its protection does not have the length that it has to have", &copying}},

	// what the permission says
	{report.CodeExpiryInvalid, fault{"the date on which it ends is not written as it has to be«: {1}»", &anew}},
	{report.CodeExpiryTooLarge, fault{"the date on which it ends is too late to be read«: {1}»", &anew}},
	{report.CodeExpiryIsString, fault{"the date on which it ends stands in quotation marks«: {1}», while the documentation asks for a number without them", &anew}},
	{report.CodeExpiryNotInteger, fault{"the date on which it ends is not written as a whole number«: {1}»", &anew}},
	{report.CodeHandleIsAPIKey, fault{"the name of the account stands in its permission where the name of the file belongs", &anew}},
	{report.CodeCallIsString, fault{"what it permits is written as one text, while the documentation asks for a list", &anew}},
	{report.CodeCallUnknown, fault{"it permits something that the documentation does not know«: {1}»«, and {2} is most likely meant»", &anew}},
	{report.CodeCallWrongCase, fault{"what it permits is written with other capitals than in the documentation«: {1}»«, and {2} belongs there»", &anew}},
	{report.CodeCallEmpty, fault{"the list of what it permits is empty", &anew}},
	{report.CodeKeyMisspelled, fault{"a part of its permission has a name that is not documented«: {1}»«, and {2} is most likely meant»", &anew}},
	{report.CodeKeyDuplicate, fault{"a part of its permission stands there twice«: {1}»", &anew}},
	{report.CodeSizeNotInteger, fault{"the limit for the size of files in it is not a whole number«: {2}»", &anew}},
	{report.CodeSizeRange, fault{"the limits for the size of files in it most likely let no file through", &anew}},
	{report.CodePatternInvalid, fault{"a limit in its permission is not written as it has to be«: {2}»", &anew}},
}

// writtenVariants are those that an argument changes.
var writtenVariants = []entry[finding.Variant, fault]{
	{finding.Variant{Code: report.CodeSignatureMissing, Arg: "empty"}, fault{"a part of it is empty", &filled}},
	{finding.Variant{Code: report.CodePolicyMissing, Arg: "empty"}, fault{"a part of it is empty", &filled}},
	{finding.Variant{Code: report.CodeDoublePercentEncoded, Arg: "code"}, fault{"some signs of its protection are written as in an address (%3D in place of =), where nothing undoes that", &stays}},
	{finding.Variant{Code: report.CodeSignatureNotHex, Arg: "base64"}, fault{"the program that makes it " + otherForm, &mended}},
	{finding.Variant{Code: report.CodeSignatureNotHex, Arg: "secret"}, fault{"something that looks like the secret of an account stands in place of its protection", &mended}},
	{finding.Variant{Code: report.CodePolicyNotJSON, Arg: "beginning"}, fault{"the beginning of a part of it is missing", &copying}},
	{finding.Variant{Code: report.CodePolicyNotBase64, Arg: "jwt"}, fault{"a key of another kind, as programs use it to sign in, stands in place of its permission", &mended}},
}
