/** English phrases, folded by lib/domain/note/fold-text; `*` leaves the last word open. */
export const englishInvites = {
  meeting:
    "a coffee|for coffee|over coffee|grab coffee|get coffee|have coffee|some coffee|virtual coffee|quick coffee|" +
    "coffee chat|coffee chats|coffee call|coffee with you|coffee together|coffee or|coffee and chat|coffee some*|" +
    "coffee soon|coffee next|coffee this week|coffee this month|coffee on|coffee tomorrow|your coffee|you coffee|or coffee|cup of coffee|" +
    "cup of tea|a cuppa|a tea|for tea|over tea|e coffee|a brew|" +
    "a call|quick call|short call|brief call|phone call|video call|zoom call|teams call|skype call|intro call|" +
    "introductory call|discovery call|minute call|minutes call|min call|mins call|friendly call|informal call|" +
    "catch up call|call next|call this week|call this month|call tomorrow|call some*|call on monday|call on tuesday|" +
    "call on wednesday|call on thursday|call on friday|" +
    "a meeting|quick meeting|short meeting|zoom chat|teams chat|a chat|quick chat|short chat|brief chat|little chat|friendly chat|informal chat|virtual chat|video chat|" +
    "phone chat|minute chat|minutes chat|min chat|to chat|and chat|chat next|chat this week|chat this month|chat over|chat some*|" +
    "proper chat|a natter|a chin wag|quick conversation|short conversation|" +
    "a zoom|quick zoom|on zoom|over zoom|via zoom|on teams|a meet up|to meet up|a catch up|quick catch up|" +
    "virtual catch up|to catch up over|on the phone|by phone|over the phone|a virtual meeting|" +
    "for lunch|grab lunch|have lunch|over lunch|for a drink|for breakfast|minutes to talk|minutes to speak",
  proposal:
    "up for|open to|open for|would you like|would you want|would you be|would you have|do you want|are you free|" +
    "are you around|are you available|be available|be free|free for|free to|free next|free this|available for|" +
    "available to|do you fancy|would you fancy|fancy|shall we|should we|could we|can we|may we|might we|let s|lets|" +
    "let us|why don t we|why not|how about|what about|love to|d love|would love|would like|d like|i like to have|" +
    "keen to|keen for|happy to have|happy to jump|happy to hop|happy to do|happy to set|happy to arrange|" +
    "happy to schedule|happy to book|happy to buy|happy to get on|happy to grab|delighted to|glad to have|want to|wanna|care for|care to|join me|" +
    "invite you|inviting you|do you have time|have time|got time|have you got|do you have|you have 10|you have 15|" +
    "you have 20|you have 30|spare me|you spare|schedule a*|schedule some*|schedule for|book a|book in|book some|set up|arrange a|" +
    "arrange some|organise a|organize a|hop on|jump on|get on a|grab a|grab coffee|grab some|grab lunch|buy you|" +
    "treat you|meet for|meet over|meet on|meet up|could i|may i|can i|would it be possible|is it possible|suggest|propose|" +
    "worth a|we could|we should|any chance|find time|find a time|find some time|connect over|catch up over|" +
    "be great to have|be nice to have|be good to have|be lovely to have|be great to chat|be nice to chat|" +
    "be good to chat|be lovely to chat|be great to catch|be great to meet|be good to meet|be great to get|" +
    "like to chat|like to invite|interested in|hope we can|pop by for|come by for|stop by for|talk over|speak over|" +
    "pencil in|put in a|put a|have a quick|have a short|have a coffee",
  answer:
    "would you be|are you up|are you free|are you interested|do you fancy|shall we|what do you think|how does that sound|" +
    "how does this sound|sound good|sounds good to you|work for you|works for you|suit you|suits you|up for it|" +
    "would that work|interested|is on me|my treat|are you in",
  whole:
    "good time to talk|good time to chat|good time to speak|when can we talk|when could we talk|happy to chat further if|" +
    "can i call you|could i call you|may i call you|shall i call you|can i give you a call|may i give you a call|" +
    "could i give you a call|can i ring you|shall we talk on the phone|shall we speak on the phone|" +
    "let s talk on the phone|hop on a call|jump on a call|get on a call|hop on a quick call|jump on a quick call",
  compound:
    "coffee machine*|coffee maker*|coffee compan*|coffee shop owner*|coffee supplier*|coffee brand*|coffee roaster*|" +
    "coffee bean*|coffee industry|coffee business*|coffee trade|coffee table*|coffee break*|coffee export*|" +
    "coffee import*|coffee farm*|coffee market*|coffee house*|coffee chain*|coffee cup*|coffee lover*|coffee addict*|" +
    "coffee product*|coffee start*|coffee capsule*|coffee equipment|coffee sector|coffee grower*|coffee producer*|" +
    "coffee roasting|coffee subscription*|coffee solution*|coffee van*|coffee cart*|coffee bar owner*|" +
    "coffee and tea|coffee plant*|coffee wholesal*|coffee distribut*|" +
    "call cent*|a call back|call back|call for papers|call for proposals|call for speakers|call for applications|" +
    "call for entries|call to action|call of duty|call out|call off|call handler*|call option*|call recording*|" +
    "call log*|call agent*|call tracking|call sign*|call it|close call|wake up call|judgement call|judgment call|" +
    "conference call system*|cold call*|call volume*|call quality|call routing|call girl*|" +
    "chat bot*|chatbot*|chat gpt|chatgpt|chat room*|chat app*|chat support|chat feature*|chat widget*|chat system*|" +
    "chat tool*|chat platform*|chat product*|chat software|chat history|chat window*|live chat|group chat|" +
    "a meeting room*|meeting software|a meeting place|a zoom lens*|zoom out|tea compan*|tea brand*|tea supplier*|a teams|a tea set",
  thanks:
    "thanks for|thank you for|thanks so much for|thank you so much for|thank you very much for|thanks again for|" +
    "thanks a lot for|many thanks for|thx for|cheers for|grateful for|appreciate|appreciated|enjoyed|loved|" +
    "following|following up on|after|since|during|further to|as discussed on|as discussed in|as mentioned on|as agreed on|as promised on|referring to|" +
    "re our|about our|from our|was on|am on|are on|be on|got off|back from|missed|sorry i missed|in the middle of",
  past:
    "yesterday|last week|last month|last time|last night|earlier today|this morning was|the other day|was|were|we had|" +
    "i had|you had|enjoyed|was great|was lovely|was good|was nice|went well|it was|just had|already",
  negation:
    "not|no|never|can t|cannot|cant|don t|dont|won t|wont|didn t|doesn t|isn t|aren t|couldn t|wouldn t|haven t|" +
    "without|unable|instead of|rather than|unfortunately|too busy|stop|avoid|hate|skip|decline|cancel*",
  neutral:
    "why not|why don t we|why don t you|if not|don t mind|do not mind|not mind|can t wait|cannot wait|no pressure|" +
    "no obligation|no strings|no agenda|not sure if|not sure whether|if i don t hear|if i do not hear|don t hesitate|" +
    "do not hesitate|no problem|no worries|wouldn t you|couldn t we|not to sell|not selling|no pitch|not only",
  asking:
    "how was|how is|how are|did you|have you tried|do you drink|do you sell|do you like|do you know|who|where|what is|" +
    "what was|which|whose|why is|is this|is that|was that|are those|whats",
  time:
    "next week|this week|tomorrow|today|sometime|some time|soon|next month|monday|tuesday|wednesday|thursday|friday|" +
    "weekend|one day|these days|in the coming",
} as const;
